package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupUpdate;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A small site on which anything can happen, and the lists that are followed. */
final class ChangingSite {
  private static final int MOST_USERS = 18;
  private static final int MOST_GROUPS = 6;
  private static final int MOST_PERMISSIONS = 15;
  private static final int MOST_REQUESTS = 8;
  private static final String PASSWORD = "not-a-real-password-1";
  private static final String[] COMPANIES = {"Acme", "Globex", "Initech", ""};

  private final WatchedSite site;
  private final FaultFigures figures;
  private final Set<String> deleted = new HashSet<>();
  private final List<FollowedList> lists = new ArrayList<>();
  private final AtomicInteger changes = new AtomicInteger();

  ChangingSite(WatchedSite site, FaultFigures figures) {
    this.site = site;
    this.figures = figures;
    site.afterEachRequest(attempt -> {});
    site.sandbox().clearFaults();
    site.sandbox().reset();
    site.settings("{'user_requests_enabled':true}");
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      createUser(random);
      createGroup(random);
    }
    follow(
        "listUsers",
        settable(User.TYPE, UserUpdate.TYPE),
        "user.deactivated",
        "user.reactivated",
        "user.created",
        "user.updated",
        "user.deleted");
    follow(
        "listGroups",
        settable(Group.TYPE, GroupUpdate.TYPE),
        "group.created",
        "group.updated",
        "group.deleted");
    follow(
        "listPermissions",
        Set.of("path", "user_id", "permission"),
        "permission.granted",
        "permission.revoked");
    lists.add(
        new FollowedList(
            () ->
                feed(
                    MembershipTriggers.ADDED,
                    MembershipTriggers.REMOVED,
                    MembershipTriggers.ROLE_CHANGED),
            () -> all("listGroupUsers"),
            new Mirror(Set.of("admin"), none -> true),
            true));
    followWhatComes("listPermissions", "path", "permission.granted");
    followWhatComes("listUserRequests", "name", "access_request.received");
    followWhatComes("listUsers", "last_login_at", "user.logged_in");
    lists.forEach(FollowedList::baseline);
    changes.set(0);
  }

  private void follow(String operation, Set<String> fields, String... triggers) {
    lists.add(
        new FollowedList(
            () -> feed(triggers),
            () -> all(operation),
            new Mirror(fields, id -> everGone(operation, id)),
            true));
  }

  /** What goes is not told, and a record without the field has not come yet. */
  private void followWhatComes(String operation, String field, String trigger) {
    lists.add(
        new FollowedList(
            () -> feed(trigger),
            () -> all(operation).stream().filter(record -> record.hasNonNull(field)).toList(),
            new Mirror(Set.of(field), none -> false),
            false));
  }

  /** Permissions also go with their holders, but never come back. */
  private boolean everGone(String operation, long id) {
    return deleted.contains(operation + " " + id)
        || operation.equals("listPermissions")
            && all(operation).stream().noneMatch(record -> record.path("id").asLong() == id);
  }

  private static Set<String> settable(ModelType<?> record, ModelType<?> update) {
    Set<String> fields = new TreeSet<>(record.fieldNames());
    fields.retainAll(update.fieldNames());
    fields.removeAll(Set.of("group_ids", "user_ids", "admin_ids"));
    return fields;
  }

  private ChangeFeed feed(String... triggers) {
    return site.feed(triggers).pageSize(4).build();
  }

  private List<JsonNode> all(String operation) {
    List<JsonNode> records = new ArrayList<>();
    site.change(operation, "{'per_page':1000}").forEach(records::add);
    return records;
  }

  int changes() {
    return changes.get();
  }

  void poll(Random random) {
    FollowedList list = list(random);
    list.take(list.look(random));
  }

  void pollAndDie(Random random) {
    figures.fault("kill", 1);
    list(random).pollAndDie(random);
  }

  /** Polls while requests fail in all the ways there are; one that gets nowhere is left. */
  void pollWithFaults(Random random) {
    site.faults(
        String.format(
            Locale.ROOT,
            "{'seed':%d,'rules':[{'kind':'rate_limit','probability':0.15},"
                + "{'kind':'error_before','probability':0.05},"
                + "{'kind':'drop_before','probability':0.05},"
                + "{'kind':'truncated_body','probability':0.1},"
                + "{'kind':'malformed_json','probability':0.1},"
                + "{'kind':'error_after','probability':0.05},"
                + "{'kind':'drop_after','probability':0.05},"
                + "{'kind':'expired_cursor','probability':0.1}]}",
            random.nextInt(1_000_000)));
    FollowedList list = list(random);
    ChangeBatch batch;
    try {
      batch = list.look(random);
    } catch (FilesException e) {
      return;
    } finally {
      figures.faults(site.sandbox().faultReport());
      site.sandbox().clearFaults();
    }
    list.take(batch);
  }

  /** Polls while others change things between the pages. */
  void pollWithRaces(Random random) {
    site.afterEachRequest(
        attempt -> {
          if (random.nextInt(3) == 0) {
            change(random);
          }
        });
    try {
      poll(random);
    } finally {
      site.afterEachRequest(attempt -> {});
    }
  }

  private FollowedList list(Random random) {
    return lists.get(random.nextInt(lists.size()));
  }

  /** All lists end as they really are. */
  void check() {
    lists.forEach(FollowedList::check);
  }

  /** One change of any sort. */
  void change(Random random) {
    switch (random.nextInt(15)) {
      case 0 -> createUser(random);
      case 1 -> deleteUser(random);
      case 2, 3 -> update(random, "company", COMPANIES[random.nextInt(COMPANIES.length)]);
      case 4 -> update(random, "username", name(random));
      case 5 -> update(random, "email", name(random) + "@acme.com");
      case 6 -> switchUser(random);
      case 7 -> random(random.nextBoolean() ? this::createGroup : this::deleteGroup, random);
      case 8 -> updateGroup(random);
      case 9 -> random(random.nextInt(3) == 0 ? this::leave : this::join, random);
      case 10 -> grant(random);
      case 11, 12 -> logIn(random);
      case 13 -> askForAccess(random);
      default -> revoke(random);
    }
  }

  private static void random(Consumer<Random> action, Random random) {
    action.accept(random);
  }

  /** Short names from all over the alphabet, so that renames cross pages and names come back. */
  private static String name(Random random) {
    return "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)) + "x";
  }

  private JsonNode pick(String operation, Random random) {
    List<JsonNode> records = all(operation);
    records.removeIf(record -> record.path("username").asText().equals("admin"));
    return records.isEmpty() ? null : records.get(random.nextInt(records.size()));
  }

  private void write(String operation, String input, Object... values) {
    try {
      site.change(operation, input, values);
      changes.incrementAndGet();
    } catch (FilesException e) {
      // Names that are taken and the like are a part of life, and those who are switched off cannot
      // log in; nothing has changed then.
      if (e.status() != 422 && e.status() != 404 && e.status() != 401 && e.status() != 403) {
        throw e;
      }
    }
  }

  private void createUser(Random random) {
    if (all("listUsers").size() < MOST_USERS) {
      write(
          "createUser",
          "{'username':'%s','name':'Person %d','email':'%s@acme.com','company':'Acme',"
              + "'password':'%s'}",
          name(random),
          random.nextInt(1000),
          name(random),
          PASSWORD);
    } else {
      deleteUser(random);
    }
  }

  /** Sometimes someone else gets the username at once, sometimes the user comes back. */
  private void deleteUser(Random random) {
    JsonNode user = pick("listUsers", random);
    if (user == null) {
      return;
    }
    long id = user.path("id").asLong();
    write("deleteUser", "{'id':%d}", id);
    deleted.add("listUsers " + id);
    int then = random.nextInt(4);
    if (then == 0) {
      write(
          "createUser",
          "{'username':'%s','password':'%s'}",
          user.path("username").asText(),
          PASSWORD);
    } else if (then == 1 && all("listUsers").size() < MOST_USERS) {
      write(
          "createRestore",
          "{'restoration_type':'users','earliest_date':'%s'}",
          Instant.now().minusSeconds(2));
    }
  }

  private void update(Random random, String field, String value) {
    JsonNode user = pick("listUsers", random);
    if (user != null) {
      write("updateUser", "{'id':%d,'%s':'%s'}", user.path("id").asLong(), field, value);
    }
  }

  private void switchUser(Random random) {
    JsonNode user = pick("listUsers", random);
    if (user != null) {
      write(
          "updateUser",
          "{'id':%d,'disabled':%b}",
          user.path("id").asLong(),
          !user.path("disabled").asBoolean());
    }
  }

  private void logIn(Random random) {
    JsonNode user = pick("listUsers", random);
    if (user != null) {
      write(
          "createSession",
          "{'username':'%s','password':'%s'}",
          user.path("username").asText(),
          PASSWORD);
    }
  }

  /** Somebody asks, or a request is closed. */
  private void askForAccess(Random random) {
    JsonNode open = pick("listUserRequests", random);
    if (open == null || random.nextBoolean() && all("listUserRequests").size() < MOST_REQUESTS) {
      write(
          "createUserRequest",
          "{'name':'Person %d','email':'%s@acme.com','details':'please'}",
          random.nextInt(1000),
          name(random));
    } else {
      write("deleteUserRequest", "{'id':%d}", open.path("id").asLong());
    }
  }

  private void createGroup(Random random) {
    if (all("listGroups").size() < MOST_GROUPS) {
      write("createGroup", "{'name':'%s'}", name(random));
    }
  }

  private void deleteGroup(Random random) {
    JsonNode group = pick("listGroups", random);
    if (group != null) {
      long id = group.path("id").asLong();
      write("deleteGroup", "{'id':%d}", id);
      deleted.add("listGroups " + id);
    }
  }

  private void updateGroup(Random random) {
    JsonNode group = pick("listGroups", random);
    if (group != null) {
      write(
          "updateGroup",
          random.nextBoolean() ? "{'id':%d,'name':'%s'}" : "{'id':%d,'notes':'%s'}",
          group.path("id").asLong(),
          name(random));
    }
  }

  private void join(Random random) {
    JsonNode group = pick("listGroups", random);
    JsonNode user = pick("listUsers", random);
    if (group != null && user != null) {
      write(
          "createGroupUser",
          "{'group_id':%d,'user_id':%d,'admin':%b}",
          group.path("id").asLong(),
          user.path("id").asLong(),
          random.nextInt(3) == 0);
    }
  }

  private void leave(Random random) {
    JsonNode member = pick("listGroupUsers", random);
    if (member != null) {
      long group = member.path("group_id").asLong();
      write(
          "deleteGroupUser",
          "{'id':%d,'group_id':%d,'user_id':%d}",
          group,
          group,
          member.path("user_id").asLong());
    }
  }

  private void grant(Random random) {
    JsonNode user = pick("listUsers", random);
    if (user == null || all("listPermissions").size() >= MOST_PERMISSIONS) {
      revoke(random);
      return;
    }
    write(
        "createPermission",
        "{'path':'Folder/%d','user_id':%d,'permission':'%s'}",
        random.nextInt(5),
        user.path("id").asLong(),
        random.nextBoolean() ? "full" : "readonly");
  }

  private void revoke(Random random) {
    JsonNode permission = pick("listPermissions", random);
    if (permission != null) {
      write("deletePermission", "{'id':%d}", permission.path("id").asLong());
    }
  }
}
