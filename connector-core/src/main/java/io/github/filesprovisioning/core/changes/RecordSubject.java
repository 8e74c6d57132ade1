package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A list of records with an id each, compared with the last pass over it. Immutable. */
final class RecordSubject implements Subject {
  /** Reads a record directly. */
  interface Reread {
    /** The record now; empty when it is gone. */
    Optional<ObjectNode> read(FeedSettings settings, long id, ObjectNode lastSeen);
  }

  private final String name;
  private final String payloadName;
  private final String operation;
  private final UnaryOperator<PagedList> order;
  private final RecordShape shape;
  private final String labelField;
  private final boolean allValues;
  private final Reread reread;
  private final Map<String, TriggerRule> rules;

  private RecordSubject(Builder builder) {
    this.name = builder.name;
    this.payloadName = builder.payloadName;
    this.operation = builder.operation;
    this.order = builder.order;
    this.shape = builder.shape;
    this.labelField = builder.labelField;
    this.allValues = builder.allValues;
    this.reread = builder.reread;
    this.rules = builder.rules;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> triggers() {
    return rules.keySet();
  }

  @Override
  public String payloadName() {
    return payloadName;
  }

  @Override
  public Detector detector(FeedSettings settings, List<TriggerWatch> watches) {
    RecordLedgerPlan plan =
        new RecordLedgerPlan(
            shape, labelField, allValues, (id, lastSeen) -> reread.read(settings, id, lastSeen));
    List<RecordTrigger> triggers =
        watches.stream()
            .map(watch -> new RecordTrigger(watch, rules.get(watch.trigger())))
            .collect(Collectors.toList());
    return new ScanDetector(
        order.apply(settings.list(operation)),
        new RecordLedger(plan, triggers),
        settings.includeExisting());
  }

  /** Collects what makes up a subject. */
  static final class Builder {
    private final String name;
    private final String payloadName;
    private final String operation;
    private final RecordShape shape;
    private UnaryOperator<PagedList> order = UnaryOperator.identity();
    private String labelField;
    private boolean allValues;
    private Reread reread = (settings, id, lastSeen) -> Optional.empty();
    private Map<String, TriggerRule> rules = Map.of();

    Builder(String name, String payloadName, String operation, RecordShape shape) {
      this.name = name;
      this.payloadName = payloadName;
      this.operation = operation;
      this.shape = shape;
    }

    /** The order to ask for, when the usual one may change under the pass. */
    Builder sortedBy(String field) {
      order = list -> list.with("sort_by", field, "asc");
      return this;
    }

    /** The field that names a record for people. */
    Builder label(String field) {
      labelField = field;
      return this;
    }

    /** Keeps every value, so that a record that is gone can be told whole. */
    Builder keepingAllValues() {
      allValues = true;
      return this;
    }

    /** How to make sure that a record is gone. */
    Builder confirmedBy(Reread value) {
      reread = value;
      return this;
    }

    /** When its triggers fire. */
    Builder rules(Map<String, TriggerRule> value) {
      rules = Map.copyOf(value);
      return this;
    }

    RecordSubject build() {
      return new RecordSubject(this);
    }
  }
}
