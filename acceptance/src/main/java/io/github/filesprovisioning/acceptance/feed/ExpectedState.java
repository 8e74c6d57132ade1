package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the site must look like after the feed: the good events one after the other in the order in
 * which they happened, each replacing what is known of the person. Knows nothing of the catalogue,
 * of arrival order or of how the job does its work.
 */
public final class ExpectedState {

  private static final DateTimeFormatter TAG_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);

  private final AccessRules rules;
  private final Map<String, ObjectNode> users = new TreeMap<>();
  private final TreeSet<String> folders = new TreeSet<>();

  /**
   * Computes the state.
   *
   * @param rules what follows from who somebody is
   * @param goodEvents events that can be carried out, in any order
   * @throws ActionFailure when an event is bad after all
   */
  public ExpectedState(AccessRules rules, List<HrEvent> goodEvents) throws ActionFailure {
    this.rules = rules;
    rules.folders().forEach(this::addFolder);
    List<HrEvent> inOrder = new ArrayList<>(goodEvents);
    inOrder.sort(Comparator.comparing(event -> Instant.parse(event.eventTime())));
    for (HrEvent event : inOrder) {
      apply(event);
    }
  }

  private void apply(HrEvent event) throws ActionFailure {
    boolean leaves = event.type().equals("departure");
    ObjectNode user = account(event).put("disabled", leaves);
    users.put(event.username(), user);
    if (!leaves) {
      Entitlement entitlement = rules.entitlementOf(event);
      entitlement.groups().forEach(user.withArray("groups")::add);
      entitlement.folders().forEach(this::addFolder);
      entitlement.permissions().forEach(right -> add(right, user));
    }
  }

  private static ObjectNode account(HrEvent event) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("username", event.username()).put("name", event.name()).put("email", event.email());
    user.put("company", event.company().isEmpty() ? null : event.company());
    user.put(
        "notes",
        event.manager().isEmpty()
            ? String.format("%s, %s; HR record %s", event.title(), event.office(), event.person())
            : String.format(
                "%s, %s; reports to %s; HR record %s",
                event.title(), event.office(), event.manager(), event.person()));
    user.put(
        "authenticate_until",
        event.contractEnd().isEmpty()
            ? null
            : LocalDate.parse(event.contractEnd()).plusDays(1) + "T00:00:00Z");
    user.put("tags", "event-" + TAG_TIME.format(Instant.parse(event.eventTime())));
    user.putArray("groups");
    user.putArray("admin_of");
    user.putArray("permissions");
    user.putArray("public_keys");
    user.putArray("api_keys");
    return user;
  }

  private static void add(FolderRight right, ObjectNode holder) {
    ObjectNode permission = holder.withArray("permissions").addObject();
    permission.put("path", right.path());
    permission.put("permission", right.permission());
    permission.put("recursive", right.recursive());
  }

  private void addFolder(String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    folders.add(path);
  }

  /**
   * The expected state in the words of {@code GET /sandbox/state}.
   *
   * @return users, groups and folders
   */
  public JsonNode json() {
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    state.putArray("users").addAll(users.values());
    state.putArray("groups");
    rules.groups().forEach((name, rights) -> state.withArray("groups").add(group(name, rights)));
    folders.forEach(state.putArray("folders")::add);
    return state;
  }

  private ObjectNode group(String name, List<FolderRight> rights) {
    ObjectNode group = JsonNodeFactory.instance.objectNode().put("name", name);
    group.putArray("members");
    group.putArray("admins");
    group.putArray("permissions");
    rights.forEach(right -> add(right, group));
    for (ObjectNode user : users.values()) {
      for (JsonNode member : user.path("groups")) {
        if (member.asText().equals(name)) {
          group.withArray("members").add(user.get("username"));
        }
      }
    }
    return group;
  }
}
