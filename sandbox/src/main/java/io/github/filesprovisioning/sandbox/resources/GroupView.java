package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A group as the API shows it. */
final class GroupView {
  private GroupView() {}

  static RecordView of(Directory directory) {
    Members members = new Members(directory);
    return new RecordView(directory.tables().contract().record("Group"))
        .compute("user_ids", group -> members.ids(group, member -> true))
        .compute("admin_ids", group -> members.ids(group, member -> member.flag("admin")))
        .compute("usernames", members::names);
  }

  private record Members(Directory directory) {
    String ids(Row group, Predicate<Row> wanted) {
      return directory.memberships().ofGroup(group.id()).stream()
          .filter(wanted)
          .map(member -> member.number("user_id"))
          .sorted()
          .map(String::valueOf)
          .collect(Collectors.joining(","));
    }

    String names(Row group) {
      return directory.memberships().ofGroup(group.id()).stream()
          .map(member -> member.number("user_id"))
          .sorted()
          .flatMap(userId -> directory.tables().users().find(userId).stream())
          .map(user -> user.text("username"))
          .collect(Collectors.joining(","));
    }
  }
}
