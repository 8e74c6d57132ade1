package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.FieldDifference;
import io.github.filesprovisioning.core.changes.state.RecordTable;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A ledger of records that have an id each: users, groups, permissions, access requests. */
final class RecordLedger implements Ledger {
  private final RecordLedgerPlan plan;
  private final List<RecordTrigger> triggers;
  private final TreeSet<String> fields = new TreeSet<>();
  private RecordTable table;

  RecordLedger(RecordLedgerPlan plan, List<RecordTrigger> triggers) {
    this.plan = plan;
    this.triggers = triggers;
    triggers.forEach(trigger -> fields.addAll(trigger.rule().fields()));
    this.table = new RecordTable(label(), plan.allValues(), fields);
  }

  @Override
  public void load(StateReader in) {
    table = RecordTable.read(in, label(), plan.allValues(), fields);
  }

  /** A feed that only tells what appears need not remember names. */
  private String label() {
    return fields.isEmpty() ? null : plan.labelField();
  }

  @Override
  public void save(StateWriter out) {
    table.write(out);
  }

  @Override
  public boolean visit(ObjectNode record, Telling telling, PollRun run) {
    long id = record.path("id").asLong();
    int row = table.row(id);
    if (row >= 0) {
      return compare(row, record, telling, run);
    }
    if (run.full()) {
      return false;
    }
    table.see(table.add(id, texts(record)::get));
    run.touch();
    tell(() -> change(RecordChange.Kind.APPEARED, record), telling, run);
    return true;
  }

  private boolean compare(int row, ObjectNode record, Telling telling, PollRun run) {
    Map<String, String> texts = texts(record);
    if (table.matches(row, texts::get)) {
      table.see(row);
      return true;
    }
    if (run.full()) {
      return false;
    }
    boolean repeat = table.saw(row);
    Map<String, String> before = table.texts(row);
    List<FieldChange> changes = new ArrayList<>();
    for (FieldDifference difference : table.update(row, texts::get)) {
      changes.add(
          new FieldChange(
              difference.field(),
              difference.before().map(FieldText::value).orElse(null),
              FieldText.value(texts.get(difference.field()))));
    }
    table.see(row);
    run.touch();
    if (!changes.isEmpty()) {
      tell(
          () ->
              new RecordChange(
                  RecordChange.Kind.CHANGED, plan.openPart(record), before, changes, repeat),
          telling,
          run);
    }
    return true;
  }

  private Map<String, String> texts(ObjectNode record) {
    Map<String, String> texts = new HashMap<>();
    for (String field : table.fields()) {
      texts.put(field, FieldText.of(record.get(field)));
    }
    return texts;
  }

  @Override
  public long[] unseen() {
    return table.unseen();
  }

  @Override
  public boolean settle(long id, Telling telling, PollRun run) {
    if (run.full()) {
      return false;
    }
    int row = table.row(id);
    Optional<ObjectNode> found = plan.reread(id, lastSeen(id, row));
    if (found.isPresent()) {
      return visit(found.get(), telling, run);
    }
    ObjectNode lastSeen = lastSeen(id, row);
    table.remove(row);
    run.touch();
    tell(() -> change(RecordChange.Kind.GONE, lastSeen), telling, run);
    return true;
  }

  private ObjectNode lastSeen(long id, int row) {
    ObjectNode record = JsonNodeFactory.instance.objectNode().put("id", id);
    table
        .texts(row)
        .forEach(
            (field, text) -> {
              // Nothing may have been null or absent; both are told as absent.
              if (!text.isEmpty()) {
                record.set(field, FieldText.value(text));
              }
            });
    return record;
  }

  private RecordChange change(RecordChange.Kind kind, ObjectNode record) {
    return new RecordChange(kind, plan.openPart(record), Map.of(), List.of(), false);
  }

  /** The change is only made when it is told: a first pass meets every record there is. */
  private void tell(Supplier<RecordChange> made, Telling telling, PollRun run) {
    if (telling != Telling.NOTHING) {
      RecordChange change = made.get();
      triggers.forEach(trigger -> trigger.tell(change, telling, run));
    }
  }

  @Override
  public boolean begun() {
    return table.anySeen();
  }

  @Override
  public void endPass() {
    table.forgetSeen();
  }
}
