package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes all access of a person away. Everything is read first and becomes the receipt; the account
 * is switched off before anything else. Make allows 100 requests in one run, so whoever has more
 * than these lists hold is refused before anything is changed.
 */
final class OffboardUser implements Composite {
  private static final int MEMBERSHIPS = 30;
  private static final int PERMISSIONS = 30;
  private static final int PUBLIC_KEYS = 15;
  private static final int API_KEYS = 15;

  private static final Iml USER = UserSelection.USER;
  private static final Iml DELETE = Iml.parameter("delete").is(Iml.of("true"));
  private static final Iml WORKS = Iml.temp("works");
  private static final Iml MISSING = Iml.of("statusCode == 404");
  private static final Iml INVALID = Iml.of("statusCode == 422");
  private static final Iml REFUSED = Iml.temp("refused").is(Iml.of("true"));
  private static final Iml CHANGED = Iml.call("keys", Iml.temp("changes"));

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    List<Step> steps = new ArrayList<>();
    steps.add(checks().step());
    steps.addAll(UserSelection.find());
    steps.add(UserSelection.required().when(DELETE.not()));
    steps.add(notToSelf());
    steps.add(EventTags.read());
    steps.add(SwitchUser.refuseSiteAdmin());
    steps.add(
        Step.compute()
            .let("stale", EventTags.stale())
            .let("works", Iml.all(USER.isNot(Iml.of("undefined")), Iml.temp("stale").not()))
            .output(Iml.of("true")));
    steps.addAll(readings());
    steps.add(fits().when(WORKS));
    steps.add(plan().when(WORKS));
    steps.add(
        Step.request("PATCH", "/users/{{temp.user.id}}")
            .when(Iml.all(WORKS, CHANGED.isFilled()))
            .body(Iml.temp("changes"))
            .keep("updated", Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
            .keep("refused", MISSING)
            .accept(Iml.any(Step.SUCCEEDED, Iml.all(DELETE, MISSING))));
    steps.addAll(removals());
    steps.add(
        Step.request("DELETE", "/users/{{temp.user.id}}")
            .when(Iml.all(WORKS, DELETE))
            .query(
                "new_owner_id",
                Iml.call("ifempty", Iml.parameter("new_owner_id"), Iml.of("undefined")))
            .keep("refused", Iml.any(REFUSED, MISSING))
            .accept(RemoveMembership.GONE));
    steps.addAll(goneAfterAll());
    steps.add(output());
    return steps;
  }

  /** Another departure may have deleted the user; if not, it was refused for another reason. */
  private static List<Step> goneAfterAll() {
    return List.of(
        look().when(Iml.all(WORKS, DELETE, REFUSED)),
        Step.compute()
            .when(Iml.all(WORKS, DELETE, REFUSED))
            .require(
                Iml.temp("found").isFilled().not(),
                "DataError",
                Errors.missing(
                    "Files.com found nothing to delete, but the user is there. Check new_owner_id and the rights of the API key."))
            .output(Iml.of("true")));
  }

  private static Step look() {
    return UserSelection.byId("/users/{{temp.user.id}}");
  }

  private static Checks checks() {
    Iml owner = Iml.hasValue(Iml.parameter("new_owner_id"));
    return new Checks()
        .exactlyOne("username", UserSelection.FIELDS)
        .ids(List.of("user_id", "new_owner_id"))
        .refuse(Iml.all(owner, DELETE.not()), "new_owner_id", "needs delete to be true");
  }

  private static Step notToSelf() {
    Iml owner = Iml.call("toString", Iml.parameter("new_owner_id"));
    Iml leaver = Iml.call("toString", USER.get("id"));
    return Step.compute()
        .require(
            Iml.any(Iml.hasValue(Iml.parameter("new_owner_id")).not(), owner.isNot(leaver)),
            "DataError",
            Errors.invalid("new_owner_id", "must not be the user who leaves"))
        .output(Iml.of("true"));
  }

  /**
   * What lets the user in. A list can refuse the id of who is not there, as invalid too, when
   * another departure has just deleted the user; a list that refuses anybody else is read again, so
   * that its error is told.
   */
  private static List<Step> readings() {
    List<Step> steps = new ArrayList<>();
    for (Step list : lists()) {
      steps.add(
          list.when(Iml.all(WORKS, REFUSED.not()))
              .keep("refused", Iml.any(MISSING, INVALID))
              .accept(Iml.any(Step.SUCCEEDED, MISSING, INVALID)));
    }
    steps.add(look().when(REFUSED));
    steps.add(
        Step.compute()
            .when(REFUSED)
            .let("user", Iml.temp("found").at(1))
            .let("works", Iml.temp("found").isFilled())
            .output(Iml.of("true")));
    steps.add(UserSelection.required().when(DELETE.not()));
    lists().forEach(list -> steps.add(list.when(Iml.all(WORKS, REFUSED))));
    steps.add(Step.compute().let("refused", Iml.of("false")).output(Iml.of("true")));
    return steps;
  }

  private static List<Step> lists() {
    Iml id = USER.get("id");
    return List.of(
        Listing.read("/group_users", "user_id", id, "memberships"),
        Listing.read("/permissions", "filter[user_id]", id, "permissions"),
        Listing.read("/public_keys", "user_id", id, "public_keys"),
        Listing.read("/api_keys", "user_id", id, "api_keys"));
  }

  private static Step fits() {
    return Step.compute()
        .let(
            "memberships",
            Iml.call("sort", Iml.temp("memberships"), Iml.text("asc"), Iml.text("group_id")))
        .require(
            Iml.all(
                Listing.fits("memberships", MEMBERSHIPS),
                Listing.fits("permissions", PERMISSIONS),
                Listing.fits("public_keys", PUBLIC_KEYS),
                Listing.fits("api_keys", API_KEYS)),
            "DataError",
            Errors.refused(
                "This user has more than Make can take away in one run: "
                    + MEMBERSHIPS
                    + " memberships, "
                    + PERMISSIONS
                    + " permissions, "
                    + PUBLIC_KEYS
                    + " SSH keys and "
                    + API_KEYS
                    + " API keys. Nothing was changed. Deactivate the user and remove some with the other modules first."))
        .output(Iml.of("true"));
  }

  private static Step plan() {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    Iml on = USER.get("disabled").isNot(Iml.of("true"));
    changes.put("disabled", Iml.when(on, Iml.of("true"), Iml.of("undefined")).braces());
    changes.put("tags", EventTags.change(Iml.of("undefined")).braces());
    return Step.compute().let("changes", changes).output(Iml.of("true"));
  }

  /** Keys go first, because they open the door without a login. */
  private static List<Step> removals() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= API_KEYS; i++) {
      steps.add(delete("/api_keys/", "api_keys", i, "id"));
    }
    for (int i = 1; i <= PUBLIC_KEYS; i++) {
      steps.add(delete("/public_keys/", "public_keys", i, "id"));
    }
    for (int i = 1; i <= MEMBERSHIPS; i++) {
      steps.add(
          delete("/group_users/", "memberships", i, "group_id")
              .query("group_id", Iml.temp("memberships").at(i).get("group_id"))
              .query("user_id", USER.get("id")));
    }
    for (int i = 1; i <= PERMISSIONS; i++) {
      steps.add(delete("/permissions/", "permissions", i, "id"));
    }
    return steps;
  }

  private static Step delete(String path, String list, int place, String id) {
    return Step.request("DELETE", path + Iml.temp(list).at(place).get(id).braces())
        .when(Iml.all(WORKS, Lists.reaches(Iml.temp(list), place)))
        .accept(RemoveMembership.GONE);
  }

  private static Step output() {
    Iml removed =
        Iml.any(
            Iml.temp("changes").get("disabled").is(Iml.of("true")),
            Iml.temp("memberships").isFilled(),
            Iml.temp("permissions").isFilled(),
            Iml.temp("public_keys").isFilled(),
            Iml.temp("api_keys").isFilled(),
            DELETE);
    Iml outcome =
        Iml.when(
            Iml.temp("stale"),
            Iml.text("STALE"),
            Iml.when(
                WORKS.not(),
                Iml.text("UNCHANGED"),
                Iml.when(
                    removed,
                    Iml.text("REMOVED"),
                    Iml.when(CHANGED.isFilled(), Iml.text("UPDATED"), Iml.text("UNCHANGED")))));
    Iml user = Iml.call("ifempty", Iml.temp("updated"), USER);
    return receipt(Step.compute())
        .output("outcome", outcome)
        .output("user", Iml.when(Iml.all(WORKS, DELETE), Iml.of("undefined"), user))
        .output("receipt", Iml.when(WORKS, Iml.temp("receipt"), Iml.of("undefined")));
  }

  /** What there was; keys by id and name only. */
  private static Step receipt(Step step) {
    ObjectNode receipt = JsonNodeFactory.instance.objectNode();
    receipt.put("user_id", USER.get("id").braces());
    receipt.put("username", USER.get("username").braces());
    receipt.put("was_disabled", USER.get("disabled").is(Iml.of("true")).braces());
    receipt.put("deleted", DELETE.braces());
    receipt.put("memberships", Iml.temp("memberships").braces());
    receipt.put("permissions", Iml.temp("permissions").braces());
    receipt.put(
        "public_keys",
        keys(step, "public_keys", PUBLIC_KEYS, List.of("id", "title", "fingerprint_sha256"))
            .braces());
    receipt.put("api_keys", keys(step, "api_keys", API_KEYS, List.of("id", "name")).braces());
    return step.let("receipt", receipt);
  }

  private static Iml keys(Step step, String list, int most, List<String> fields) {
    List<Iml> all = new ArrayList<>();
    for (int i = 1; i <= most; i++) {
      ObjectNode key = JsonNodeFactory.instance.objectNode();
      for (String field : fields) {
        key.put(field, Iml.temp(list).at(i).get(field).braces());
      }
      String name = list + "_" + i;
      step.let(name, key);
      all.add(Iml.listOf(Lists.reaches(Iml.temp(list), i), Iml.temp(name)));
    }
    return Lists.merged(all);
  }
}
