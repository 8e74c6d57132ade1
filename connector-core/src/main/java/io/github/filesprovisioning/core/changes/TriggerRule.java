package io.github.filesprovisioning.core.changes;

import java.util.Set;

/** When a trigger fires on a compared record, and what it has to remember for that. */
abstract class TriggerRule {
  /** A record is there that was not. */
  static final TriggerRule APPEARED =
      new TriggerRule(Set.of()) {
        @Override
        boolean fires(RecordChange change) {
          return change.kind() == RecordChange.Kind.APPEARED;
        }
      };

  private static final String DISABLED = "disabled";
  private static final String OFF = "disabled_expired_or_inactive";

  /** A user who could log in is switched off, by hand, by a rule or because the time ran out. */
  static final TriggerRule SWITCHED_OFF =
      new TriggerRule(Set.of(DISABLED, OFF)) {
        @Override
        boolean fires(RecordChange change) {
          return isKnown(change) && !wasOff(change) && isOff(change);
        }
      };

  /** A user who was switched off can log in again. */
  static final TriggerRule SWITCHED_ON =
      new TriggerRule(Set.of(DISABLED, OFF)) {
        @Override
        boolean fires(RecordChange change) {
          return isKnown(change) && wasOff(change) && !isOff(change);
        }
      };

  private final Set<String> fields;

  private TriggerRule(Set<String> fields) {
    this.fields = fields;
  }

  /** A record is gone. */
  static TriggerRule gone(Set<String> fieldsToTell) {
    return new TriggerRule(fieldsToTell) {
      @Override
      boolean fires(RecordChange change) {
        return change.kind() == RecordChange.Kind.GONE;
      }
    };
  }

  /** One of these fields has changed. */
  static TriggerRule updated(Set<String> watched) {
    return new TriggerRule(watched) {
      @Override
      boolean fires(RecordChange change) {
        return change.kind() == RecordChange.Kind.CHANGED;
      }

      @Override
      boolean tellsFields() {
        return true;
      }
    };
  }

  abstract boolean fires(RecordChange change);

  /** Whether events name the fields that changed, and so need at least one. */
  boolean tellsFields() {
    return false;
  }

  /** The fields that have to be remembered for this rule. */
  Set<String> fields() {
    return fields;
  }

  private static boolean isKnown(RecordChange change) {
    return change.kind() == RecordChange.Kind.CHANGED && change.knew(DISABLED) && change.knew(OFF);
  }

  private static boolean wasOff(RecordChange change) {
    return change.before(DISABLED).equals("true") || change.before(OFF).equals("true");
  }

  private static boolean isOff(RecordChange change) {
    return change.record().path(DISABLED).asBoolean() || change.record().path(OFF).asBoolean();
  }
}
