package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The membership triggers of a feed. */
final class MembershipTriggers {
  static final String ADDED = "membership.added";
  static final String REMOVED = "membership.removed";
  static final String ROLE_CHANGED = "membership.role_changed";

  private final List<TriggerWatch> watches;

  MembershipTriggers(List<TriggerWatch> watches) {
    this.watches = watches;
  }

  boolean wantGroup(long id) {
    return watches.stream().anyMatch(watch -> watch.acceptsGroup(id));
  }

  /**
   * Tells one user's change in one group.
   *
   * @param was whether the user was an administrator; null for no member
   * @param is whether the user is an administrator; null for no member
   */
  void tell(Boolean was, Boolean is, ObjectNode record, Telling telling, PollRun run) {
    String trigger = was == null ? ADDED : is == null ? REMOVED : ROLE_CHANGED;
    String key = record.path("group_id").asText() + ":" + record.path("user_id").asText();
    for (TriggerWatch watch : watches) {
      if (!watch.trigger().equals(trigger) || !watch.accepts(record)) {
        continue;
      }
      if (telling == Telling.EXISTING) {
        run.tellOnce(watch, key, record, null);
      } else {
        run.tell(watch, key + "/" + is, record, List.of());
      }
    }
  }
}
