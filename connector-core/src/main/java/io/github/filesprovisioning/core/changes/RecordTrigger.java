package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;

/** A trigger with its rule, as a ledger of records tells it. */
final class RecordTrigger {
  private final TriggerWatch watch;
  private final TriggerRule rule;

  /**
   * Creates a trigger.
   *
   * @throws InvalidInputException when it is to tell a field that its rule does not watch
   */
  RecordTrigger(TriggerWatch watch, TriggerRule rule) {
    this.watch = watch;
    this.rule = rule;
    if (rule.tellsFields()) {
      watch.checkFields(rule.fields());
    }
  }

  TriggerRule rule() {
    return rule;
  }

  /** Tells the change when it is one that this trigger is about. */
  void tell(RecordChange change, Telling telling, PollRun run) {
    if (!rule.fires(change) || !watch.accepts(change.record())) {
      return;
    }
    String id = change.record().path("id").asText();
    if (telling == Telling.EXISTING && change.kind() == RecordChange.Kind.APPEARED) {
      run.tellOnce(watch, id, change.record(), null);
      return;
    }
    List<FieldChange> told = told(change);
    if (rule.tellsFields() && told.isEmpty()) {
      return;
    }
    String key = id + "/" + values(change);
    if (change.isRepeat()) {
      run.tellRepeat(watch, key, change.record(), told);
    } else {
      run.tell(watch, key, change.record(), told);
    }
  }

  private List<FieldChange> told(RecordChange change) {
    return rule.tellsFields()
        ? change.changes().stream()
            .filter(field -> rule.fields().contains(field.field()) && watch.accepts(field.field()))
            .collect(Collectors.toList())
        : List.of();
  }

  private static String values(RecordChange change) {
    return change.changes().stream()
        .map(field -> field.field() + "=" + FieldText.of(field.now()))
        .collect(Collectors.joining(","));
  }
}
