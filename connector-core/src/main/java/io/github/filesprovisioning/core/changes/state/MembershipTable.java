package io.github.filesprovisioning.core.changes.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who belongs to which group and who administers it. Not for several threads. */
public final class MembershipTable {
  private final TreeMap<Long, GroupMembers> groups = new TreeMap<>();
  private final Set<Long> seen = new HashSet<>();

  /** What is remembered of a group; nobody when the group is new. */
  public GroupMembers group(long id) {
    return groups.getOrDefault(id, GroupMembers.NOBODY);
  }

  /** Whether the group is remembered. */
  public boolean knows(long id) {
    return groups.containsKey(id);
  }

  /** Remembers a group as it is now, and that the pass at hand has seen it. */
  public void put(long id, GroupMembers members) {
    groups.put(id, members);
  }

  /** Forgets a group. */
  public void remove(long id) {
    groups.remove(id);
    seen.remove(id);
  }

  /** Notes that the pass at hand has seen the group. */
  public void see(long id) {
    seen.add(id);
  }

  /** Whether the pass at hand has seen the group. */
  public boolean saw(long id) {
    return seen.contains(id);
  }

  /** The ids, ascending, of the groups that the pass at hand has not seen. */
  public long[] unseen() {
    return groups.keySet().stream().filter(id -> !seen.contains(id)).mapToLong(id -> id).toArray();
  }

  /** Whether the pass at hand has seen any group. */
  public boolean anySeen() {
    return !seen.isEmpty();
  }

  /** Begins a new pass: nothing has been seen. */
  public void forgetSeen() {
    seen.clear();
  }

  /** Writes the table. */
  public void write(StateWriter out) {
    out.compressed(
        part -> {
          part.ascending(groups.keySet().stream().mapToLong(id -> id).toArray());
          BitSet seenInOrder = new BitSet();
          int row = 0;
          for (Map.Entry<Long, GroupMembers> group : groups.entrySet()) {
            seenInOrder.set(row++, seen.contains(group.getKey()));
            group.getValue().write(part);
          }
          part.bits(seenInOrder);
        });
  }

  /**
   * Reads a table.
   *
   * @throws StateFormatException when the bytes are wrong
   */
  public static MembershipTable read(StateReader in) {
    MembershipTable table = new MembershipTable();
    StateReader part = in.compressed();
    List<Long> ids = new ArrayList<>();
    for (long id : part.ascending()) {
      ids.add(id);
      table.put(id, GroupMembers.read(part));
    }
    part.bits().stream()
        .forEach(
            row -> {
              if (row >= ids.size()) {
                throw new StateFormatException("more groups are seen than there are");
              }
              table.see(ids.get(row));
            });
    return table;
  }
}
