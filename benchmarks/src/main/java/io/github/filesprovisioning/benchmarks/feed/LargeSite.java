package io.github.filesprovisioning.benchmarks.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupUpdate;
import io.github.filesprovisioning.core.client.model.GroupUserCreate;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PermissionCreate;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.stream.LongStream;

/** A sandbox full of users, groups, memberships and permissions, and what may happen on it. */
final class LargeSite implements AutoCloseable {
  private static final int AT_ONCE = 10_000;
  private static final ListQuery ALL = ListQuery.builder().perPage(1000).build();

  private final Staff staff = new Staff(20_261);
  private final SandboxProcess sandbox = new SandboxProcess();
  private final FilesClient client =
      FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  private final int groups;
  private int hired;
  private int appointments;

  /** Starts and fills it; one user in five has a permission. */
  LargeSite(int users, int groups) {
    this.groups = groups;
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < groups; i++) {
      all.add(staff.group(i));
    }
    seed("groups", all);
    while (hired < users) {
      hire(Math.min(AT_ONCE, users - hired));
    }
  }

  private void hire(int count) {
    ArrayNode people = JsonNodeFactory.instance.arrayNode();
    ArrayNode permissions = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < count; i++) {
      ObjectNode user = staff.user(hired++, groups);
      people.add(user);
      if (hired % 5 == 0) {
        permissions
            .addObject()
            .put("path", user.path("user_root").asText())
            .put("user", user.path("username").asText())
            .put("permission", "full");
      }
    }
    seed("users", people);
    seed("permissions", permissions);
  }

  private void seed(String part, ArrayNode records) {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    seed.set(part, records);
    sandbox.seedJson(seed.toString());
  }

  String baseUrl() {
    return sandbox.baseUrl();
  }

  String apiKey() {
    return sandbox.apiKey();
  }

  /** Hires three in ten, moves four in ten to another company, deletes the others. */
  void joinersMoversLeavers(int count) {
    long[] people = users(count, 0);
    for (int i = 0; i < count; i++) {
      if (i % 10 < 3) {
        ObjectNode hire = staff.user(hired++, groups);
        hire.remove("groups");
        client.users().create(UserCreate.fromJson(hire));
      } else if (i % 10 < 7) {
        client.users().update(people[i], UserUpdate.builder().company("Example Spain").build());
      } else {
        client.users().delete(people[i], null);
      }
    }
  }

  /** Renames groups. */
  void renameGroups(int count) {
    for (long group : groups(count)) {
      client.groups().update(group, GroupUpdate.builder().name("Renamed " + group).build());
    }
  }

  /**
   * Makes users administrators of groups, one group each; other users each time.
   *
   * @param among in how many groups that happens
   */
  void appoint(int count, int among) {
    long[] people = users(count, appointments++);
    long[] teams = groups(among);
    for (int i = 0; i < count; i++) {
      client
          .groupUsers()
          .create(
              GroupUserCreate.builder()
                  .groupId(teams[i % among])
                  .userId(people[i])
                  .admin(true)
                  .build());
    }
  }

  /** Revokes permissions. */
  void revoke(int count) {
    long[] permissions =
        spread(
            client.permissions().list(ALL).stream().mapToLong(Permission::id).toArray(), count, 0);
    for (long permission : permissions) {
      client.permissions().delete(permission);
    }
  }

  /** Grants users a permission each. */
  void grant(int count) {
    for (long user : users(count, 0)) {
      client
          .permissions()
          .create(
              PermissionCreate.builder()
                  .path("projects/new")
                  .userId(user)
                  .permission("readonly")
                  .build());
    }
  }

  /** Lets users log in. */
  void logIn(int count) {
    ArrayNode people = JsonNodeFactory.instance.arrayNode();
    client.users().list(ALL).stream()
        .map(User::username)
        .filter(name -> !name.equals("admin"))
        .limit(count)
        .forEach(
            name ->
                people
                    .addObject()
                    .put("username", name)
                    .put("last_login_at", "2099-01-01T00:00:00Z"));
    seed("users", people);
  }

  /**
   * The ids of so many users from all over the list, never of the site's own administrator.
   *
   * @param offset another one gives other users
   */
  private long[] users(int count, int offset) {
    return spread(
        client.users().list(ALL).stream()
            .filter(user -> !user.username().equals("admin"))
            .mapToLong(User::id)
            .toArray(),
        count,
        offset);
  }

  private long[] groups(int count) {
    return spread(client.groups().list(ALL).stream().mapToLong(Group::id).toArray(), count, 0);
  }

  private static long[] spread(long[] ids, int count, int offset) {
    return LongStream.range(0, count)
        .map(i -> ids[(int) ((i * ids.length / count + offset) % ids.length)])
        .toArray();
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
