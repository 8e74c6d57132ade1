package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.GroupMembers;
import io.github.filesprovisioning.core.changes.state.MembershipTable;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ledger of the members of groups. The listing of groups shows who is in which; a group that
 * differs is read once more, directly and with names, and only that counts. A member whom the
 * listing shows and the reading does not, perhaps because others left between two of its pages,
 * stays a member until both agree.
 */
final class MembershipLedger implements Ledger {
  private final MembershipReader reader;
  private final MembershipTriggers triggers;
  private MembershipTable table = new MembershipTable();

  MembershipLedger(MembershipReader reader, MembershipTriggers triggers) {
    this.reader = reader;
    this.triggers = triggers;
  }

  @Override
  public void load(StateReader in) {
    table = MembershipTable.read(in);
  }

  @Override
  public void save(StateWriter out) {
    table.write(out);
  }

  @Override
  public boolean visit(ObjectNode group, Telling telling, PollRun run) {
    long id = group.path("id").asLong();
    if (table.saw(id)) {
      return true;
    }
    GroupMembers listed = MembershipReader.listed(group);
    GroupMembers before = table.group(id);
    boolean through =
        telling == Telling.NOTHING || listed.sameMembers(before) || !triggers.wantGroup(id)
            ? remember(id, listed, run)
            : compare(id, listed, before, telling, run);
    if (through) {
      table.see(id);
    }
    return through;
  }

  private boolean remember(long id, GroupMembers members, PollRun run) {
    if (!table.knows(id) || !table.group(id).equals(members)) {
      table.put(id, members);
      run.touch();
    }
    return true;
  }

  private boolean compare(
      long id, GroupMembers listed, GroupMembers before, Telling telling, PollRun run) {
    if (run.full() || run.late()) {
      return false;
    }
    Map<Long, Boolean> were = before.members();
    Map<Long, Boolean> now = new TreeMap<>();
    Map<Long, ObjectNode> joined = new HashMap<>();
    reader.read(
        id,
        record -> {
          long user = record.path("user_id").asLong();
          Boolean admin = record.path("admin").asBoolean();
          now.put(user, admin);
          if (!admin.equals(were.get(user))) {
            joined.put(user, record);
          }
        });
    for (long user : listed.members().keySet()) {
      if (were.containsKey(user)) {
        now.putIfAbsent(user, were.get(user));
      }
    }
    run.progress();
    return tell(id, listed.name(), before, now, joined, telling, run);
  }

  /** Tells the differences user by user, and remembers those told when the poll is full before. */
  private boolean tell(
      long group,
      String name,
      GroupMembers before,
      Map<Long, Boolean> now,
      Map<Long, ObjectNode> joined,
      Telling telling,
      PollRun run) {
    Map<Long, Boolean> were = before.members();
    List<Long> different = different(were, now);
    Map<Long, String> names = reader.usernames(left(different, now));
    Map<Long, Boolean> members = new TreeMap<>(were);
    boolean through = true;
    for (long user : different) {
      if (run.full()) {
        run.cut();
        through = false;
        break;
      }
      Boolean was = were.get(user);
      Boolean is = now.get(user);
      ObjectNode record =
          is == null
              ? MembershipReader.record(group, name, user, names.get(user), was)
              : joined.get(user);
      triggers.tell(was, is, record, telling, run);
      if (is == null) {
        members.remove(user);
      } else {
        members.put(user, is);
      }
    }
    return remember(group, new GroupMembers(name, members), run) && through;
  }

  private static List<Long> different(Map<Long, Boolean> before, Map<Long, Boolean> now) {
    TreeSet<Long> users = new TreeSet<>(before.keySet());
    users.addAll(now.keySet());
    List<Long> different = new ArrayList<>();
    for (long user : users) {
      if (before.get(user) == null || !before.get(user).equals(now.get(user))) {
        different.add(user);
      }
    }
    return different;
  }

  private static List<Long> left(List<Long> users, Map<Long, Boolean> now) {
    List<Long> left = new ArrayList<>(users);
    left.removeAll(now.keySet());
    return left;
  }

  @Override
  public long[] unseen() {
    return table.unseen();
  }

  @Override
  public boolean settle(long id, Telling telling, PollRun run) {
    Optional<ObjectNode> found = reader.group(id);
    if (found.isPresent()) {
      return visit(found.get(), telling, run);
    }
    GroupMembers before = table.group(id);
    if (triggers.wantGroup(id)
        && !tell(id, before.name(), before, Map.of(), Map.of(), telling, run)) {
      return false;
    }
    table.remove(id);
    run.touch();
    return true;
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
