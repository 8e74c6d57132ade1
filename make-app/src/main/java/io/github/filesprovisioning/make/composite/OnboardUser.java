package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a person's access as it should be. A new person is created with the groups in the same
 * request; of a person who exists everything is read before anything is written.
 */
final class OnboardUser implements Composite {
  private static final Set<String> APART =
      Set.of(
          "group_ids",
          "groups",
          "create_missing_groups",
          "exact_groups",
          "folders",
          "permissions",
          "exact_permissions",
          "public_keys",
          "event_time");

  private static final Iml WORKS = Iml.temp("stale").not();
  private static final Iml CREATED = Iml.temp("created");
  private static final Iml IS_NEW = CREATED.isNot(Iml.of("undefined"));
  private static final Iml KNOWN = Iml.all(WORKS, IS_NEW.not());
  private static final Iml CHANGED = Iml.call("keys", Iml.temp("changes"));
  private static final Iml EXACT_GROUPS = Iml.parameter("exact_groups").is(Iml.of("true"));
  private static final Iml EXACT_PERMISSIONS =
      Iml.parameter("exact_permissions").is(Iml.of("true"));

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    UserFields fields = new UserFields(action, catalogue, APART);
    List<Step> steps = new ArrayList<>();
    steps.add(checks().step());
    steps.add(UserMatch.find());
    steps.add(UserSelection.checked());
    steps.add(EventTags.read());
    steps.add(staleness());
    steps.addAll(WantedGroups.read(WORKS));
    steps.add(EnsureUser.creatable());
    steps.addAll(newPerson(fields));
    steps.addAll(reading(fields));
    steps.addAll(writing());
    steps.add(output());
    return steps;
  }

  private static Checks checks() {
    Checks checks = UserMatch.checks();
    Iml noGroups =
        Iml.any(Iml.hasValue(Iml.parameter("group_ids")), Iml.hasValue(Iml.parameter("groups")))
            .not();
    checks.refuse(
        Iml.all(EXACT_GROUPS, noGroups),
        "exact_groups",
        "needs group_ids or groups; an empty list leaves no group");
    checks.refuse(
        Iml.all(EXACT_PERMISSIONS, Iml.hasValue(Iml.parameter("permissions")).not()),
        "exact_permissions",
        "needs permissions; an empty list leaves none");
    WantedGroups.checks(checks);
    WantedFolders.checks(checks);
    WantedPermissions.checks(checks);
    return WantedKeys.checks(checks);
  }

  private static Step staleness() {
    return Step.compute().let("stale", EventTags.stale()).output(Iml.of("true"));
  }

  /** Creates the person; whoever has been created by somebody else meanwhile is a known person. */
  private static List<Step> newPerson(UserFields fields) {
    ObjectNode body = fields.creation();
    body.put(
        "group_ids",
        Iml.when(
                WantedGroups.WANTED.isFilled(),
                Iml.call("join", WantedGroups.WANTED, Iml.text(",")),
                Iml.of("undefined"))
            .braces());
    Iml unknown = UserSelection.USER.is(Iml.of("undefined"));
    List<Step> steps = new ArrayList<>(WantedGroups.ids(Iml.all(WORKS, unknown)));
    steps.add(EnsureUser.create(body));
    steps.add(UserMatch.find().when(EnsureUser.taken()));
    steps.add(UserSelection.checked().when(EnsureUser.taken()));
    steps.add(EnsureUser.notTaken());
    steps.add(EventTags.read());
    steps.add(staleness());
    return steps;
  }

  private static List<Step> reading(UserFields fields) {
    List<Step> steps = new ArrayList<>();
    steps.add(WantedFolders.plan());
    steps.addAll(WantedFolders.read(KNOWN));
    steps.addAll(WantedPermissions.plan());
    steps.add(WantedPermissions.read(KNOWN));
    steps.add(WantedKeys.read(KNOWN));
    steps.add(WantedKeys.plan());
    steps.addAll(WantedPermissions.compare(KNOWN, EXACT_PERMISSIONS));
    steps.addAll(WantedGroups.ids(KNOWN));
    steps.addAll(GroupChanges.plan(KNOWN, EXACT_GROUPS, EXACT_GROUPS));
    steps.add(Step.compute().when(KNOWN).let("changes", fields.changes()).output(Iml.of("true")));
    return steps;
  }

  private static List<Step> writing() {
    List<Step> steps = new ArrayList<>();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("{{...}}", Iml.temp("changes").braces());
    body.put(
        "group_ids",
        Iml.when(
                GroupChanges.WHOLE,
                Iml.call("join", GroupChanges.NOW, Iml.text(",")),
                Iml.of("undefined"))
            .braces());
    steps.add(
        Step.request("PATCH", "/users/{{temp.user.id}}")
            .when(Iml.all(KNOWN, Iml.any(CHANGED.isFilled(), GroupChanges.WHOLE)))
            .body(body)
            .keep("updated", Iml.of("body")));
    steps.addAll(GroupChanges.apply(KNOWN));
    steps.add(
        Step.compute()
            .let("user", Iml.call("ifempty", CREATED, UserSelection.USER))
            .output(Iml.of("true")));
    steps.addAll(WantedFolders.create(WORKS, IS_NEW));
    steps.addAll(WantedPermissions.apply(WORKS));
    steps.addAll(WantedKeys.apply(WORKS));
    return steps;
  }

  private static Step output() {
    Iml groupsJoined =
        Iml.when(
            IS_NEW, WantedGroups.WANTED, Iml.call("ifempty", GroupChanges.JOINED, Lists.EMPTY));
    Iml changed =
        Iml.any(
            Iml.temp("updated").isNot(Iml.of("undefined")),
            GroupChanges.JOINED.isFilled(),
            GroupChanges.LEFT.isFilled(),
            WantedGroups.anyMade(),
            Iml.temp("created_folders").isFilled(),
            Iml.temp("granted").isFilled(),
            Iml.temp("revoked").isFilled(),
            Iml.temp("added_keys").isFilled(),
            WantedKeys.anyRenamed());
    return Step.compute()
        .let("created_folders", WantedFolders.created())
        .let("granted", WantedPermissions.granted())
        .let("revoked", WantedPermissions.revoked())
        .let("added_keys", WantedKeys.added())
        .output(
            "outcome",
            Iml.when(
                Iml.temp("stale"),
                Iml.text("STALE"),
                Iml.when(
                    IS_NEW,
                    Iml.text("CREATED"),
                    Iml.when(changed, Iml.text("UPDATED"), Iml.text("UNCHANGED")))))
        .output("changed_fields", Iml.when(KNOWN, CHANGED, Lists.EMPTY))
        .output("user", Iml.call("ifempty", Iml.temp("updated"), UserSelection.USER))
        .output("added_group_ids", Iml.when(WORKS, groupsJoined, Lists.EMPTY))
        .output("removed_group_ids", Iml.call("ifempty", GroupChanges.LEFT, Lists.EMPTY))
        .output("created_folders", Iml.temp("created_folders"))
        .output("granted_permissions", Iml.temp("granted"))
        .output("revoked_permissions", Iml.temp("revoked"))
        .output("added_public_keys", Iml.temp("added_keys"));
  }
}
