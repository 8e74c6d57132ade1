package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives back what an offboarding took away: groups with their roles, permissions, then the account.
 * Keys cannot be given back; they are listed.
 */
final class ReinstateUser implements Composite {
  private static final int MOST_KEYS = 15;
  private static final Iml USER = UserSelection.USER;
  private static final Iml PUBLIC_KEYS = Iml.parameter("receipt.public_keys");
  private static final Iml API_KEYS = Iml.parameter("receipt.api_keys");

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Checks()
            .atMost(ReceiptMemberships.MOST, "receipt.memberships")
            .atMost(ReceiptPermissions.MOST, "receipt.permissions")
            .atMost(MOST_KEYS, "receipt.public_keys")
            .atMost(MOST_KEYS, "receipt.api_keys")
            .ids(List.of("receipt.user_id"))
            .ids(
                Iml.call("map", ReceiptMemberships.WANTED, Iml.text("group_id")),
                "receipt.memberships.group_id")
            .step());
    steps.add(UserSelection.byId("/users/{{parameters.receipt.user_id}}"));
    steps.add(UserSelection.checked());
    steps.add(
        Step.compute()
            .require(
                USER.isNot(Iml.of("undefined")),
                "DataError",
                Errors.missing(
                    "{{parameters.receipt.username}} is no longer there. Restore the deleted user first."))
            .output(Iml.of("true")));
    steps.add(ReceiptMemberships.read());
    steps.add(ReceiptPermissions.read());
    steps.add(
        Listing.read("/public_keys", "user_id", USER.get("id"), "public_keys")
            .when(PUBLIC_KEYS.isFilled()));
    steps.add(
        Listing.read("/api_keys", "user_id", USER.get("id"), "api_keys").when(API_KEYS.isFilled()));
    steps.add(whole());
    steps.addAll(ReceiptMemberships.apply());
    steps.addAll(ReceiptPermissions.apply());
    steps.add(
        Step.request("PATCH", "/users/{{temp.user.id}}")
            .when(
                Iml.all(
                    Iml.parameter("receipt.was_disabled").isNot(Iml.of("true")),
                    USER.get("disabled").is(Iml.of("true"))))
            .field("disabled", Iml.of("false"))
            .keep("updated", Iml.of("body")));
    steps.add(output());
    return steps;
  }

  private static Step whole() {
    Iml more =
        Iml.any(
            Iml.temp("memberships_now_more"),
            Iml.temp("entries_more"),
            Iml.temp("public_keys_more"),
            Iml.temp("api_keys_more"));
    return Step.compute()
        .require(
            more.not(),
            "DataError",
            Errors.refused(
                "The user has more groups, permissions or keys than Make can compare. Nothing was changed."))
        .output(Iml.of("true"));
  }

  private static Step output() {
    Iml changed =
        Iml.any(
            Iml.temp("added").isFilled(),
            Iml.temp("granted").isFilled(),
            Iml.temp("updated").isNot(Iml.of("undefined")));
    return Step.compute()
        .let("added", ReceiptMemberships.addedIds())
        .let("granted", ReceiptPermissions.granted())
        .output("outcome", Iml.when(changed, Iml.text("UPDATED"), Iml.text("UNCHANGED")))
        .output("user", Iml.call("ifempty", Iml.temp("updated"), USER))
        .output("added_group_ids", Iml.temp("added"))
        .output("granted_permissions", Iml.temp("granted"))
        .output("lost_memberships", ReceiptMemberships.lost())
        .output("lost_public_keys", lost(PUBLIC_KEYS, "public_keys", "fingerprint_sha256"))
        .output("lost_api_keys", lost(API_KEYS, "api_keys", "id"));
  }

  /** Keys of the receipt that are not among those the user has now. */
  private static Iml lost(Iml wanted, String list, String field) {
    Iml now = plain(Lists.lines(Iml.call("map", Iml.temp(list), Iml.text(field))));
    List<Iml> lost = new ArrayList<>();
    for (int i = 1; i <= MOST_KEYS; i++) {
      Iml key = plain(Iml.call("toString", wanted.at(i).get(field)));
      Iml isLost = Iml.of("(" + Lists.position(now, key).source() + " == 0)");
      lost.add(Iml.listOf(Iml.all(Lists.reaches(wanted, i), isLost), wanted.at(i)));
    }
    return Lists.merged(lost);
  }

  /** A fingerprint without prefix and padding; an id stays as it is. */
  private static Iml plain(Iml text) {
    return text.replace("^SHA256:|=+$", "");
  }
}
