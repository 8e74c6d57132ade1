package io.github.filesprovisioning.core.changes.state;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The name of a group, its members, and which of them administer it. Immutable. */
public final class GroupMembers {
  /** A group without a name and without members. */
  public static final GroupMembers NOBODY = new GroupMembers("", Map.of());

  private final String name;
  private final long[] users;
  private final BitSet admins = new BitSet();

  /**
   * Describes a group.
   *
   * @param name its name, or null
   * @param members for each member whether it administers the group
   */
  public GroupMembers(String name, Map<Long, Boolean> members) {
    this.name = name == null ? "" : name;
    TreeMap<Long, Boolean> sorted = new TreeMap<>(members);
    this.users = sorted.keySet().stream().mapToLong(id -> id).toArray();
    int index = 0;
    for (boolean admin : sorted.values()) {
      admins.set(index++, admin);
    }
  }

  /** The name of the group; empty when it is not known. */
  public String name() {
    return name;
  }

  /** For each member, by id, whether it administers the group. */
  public Map<Long, Boolean> members() {
    TreeMap<Long, Boolean> members = new TreeMap<>();
    for (int i = 0; i < users.length; i++) {
      members.put(users[i], admins.get(i));
    }
    return Collections.unmodifiableMap(members);
  }

  /** Whether name, members and administrators are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GroupMembers
        && ((GroupMembers) other).name.equals(name)
        && sameMembers((GroupMembers) other);
  }

  /** Whether members and administrators are the same. */
  public boolean sameMembers(GroupMembers other) {
    return Arrays.equals(other.users, users) && other.admins.equals(admins);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(users);
  }

  void write(StateWriter out) {
    out.text(name);
    out.ascending(users);
    out.bits(admins);
  }

  static GroupMembers read(StateReader in) {
    String name = in.text();
    long[] users = in.ascending();
    BitSet admins = in.bits();
    TreeMap<Long, Boolean> members = new TreeMap<>();
    for (int i = 0; i < users.length; i++) {
      members.put(users[i], admins.get(i));
    }
    return new GroupMembers(name, members);
  }
}
