package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.audit.History;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Users. */
final class UsersResource implements Resource {
  /** Changes for which a session must give its password again. */
  private static final Set<String> GUARDED =
      Set.of("password", "change_password", "email", "site_admin");

  private final Directory directory;
  private final History history;
  private final UserRights rights;
  private final UserChanges changes;
  private final UserRemoval removal;
  private final FirstPermission firstPermission;
  private final RecordView view;
  private final RecordView createdView;

  UsersResource(Directory directory, Secrets secrets, History history) {
    this.directory = directory;
    this.history = history;
    rights = new UserRights(directory);
    changes = new UserChanges(directory, secrets);
    removal = new UserRemoval(directory);
    firstPermission = new FirstPermission(directory);
    view = UserView.of(directory);
    createdView =
        UserView.of(directory).compute("password_set_at", user -> user.moment("created_at"));
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listUsers", this::list,
        "getUser", this::get,
        "createUser", this::create,
        "updateUser", this::update,
        "deleteUser", this::delete,
        "unlockUser", this::unlock,
        "resendWelcomeEmail", this::resendWelcomeEmail,
        "resetTwoFactor", this::resetTwoFactor);
  }

  private Answer list(Call call) {
    call.require(
        call.caller()::isFolderAdmin,
        "site-admin-or-workspace-admin-or-partner-admin-or-folder-admin-permission-required",
        "You must be an administrator to do this");
    Listing listing =
        call.listing(directory.tables().users())
            .orderedBy("username")
            .alias("not_site_admin", "site_admin", value -> !(Boolean) value);
    boolean parents = call.input().flag("include_parent_site_users");
    long site = directory.settings().id();
    listing.only(user -> parents || user.is("site_id", site));
    if (call.input().filled("search")) {
      String search = call.input().text("search").toLowerCase(Locale.ROOT);
      listing.only(user -> found(user, search));
    }
    call.among("ids", directory.tables().users()).ifPresent(listing::among);
    return call.page(listing, view);
  }

  private static boolean found(Row user, String search) {
    for (String field : new String[] {"username", "name", "email"}) {
      String text = user.text(field);
      if (text != null && text.toLowerCase(Locale.ROOT).contains(search)) {
        return true;
      }
    }
    return false;
  }

  private Answer get(Call call) {
    Row user = user(call);
    if (!rights.sees(call.caller(), user)) {
      throw ApiError.notFound();
    }
    return Answer.record(view, user);
  }

  private Answer create(Call call) {
    Input input = rights.creating(call.caller(), call.input());
    Row user = changes.create(input, call.workspace().orElse(0));
    firstPermission.grant(user, input.text("grant_permission"));
    record("user_create", call, user);
    return Answer.record(createdView, user);
  }

  private Answer update(Call call) {
    Row user = own(user(call));
    if (call.input().values().keySet().stream().anyMatch(GUARDED::contains)) {
      Reauthentication.require(call);
    }
    rights.updating(call.caller(), user, call.input());
    Row changed = changes.update(user, call.input());
    record("user_update", call, changed);
    return Answer.record(view, changed);
  }

  private Answer delete(Call call) {
    Row user = own(user(call));
    Reauthentication.require(call);
    rights.deleting(call.caller(), user);
    Long heir = call.input().number("new_owner_id");
    if (heir != null && (heir == user.id() || directory.tables().users().find(heir).isEmpty())) {
      throw ApiError.model("new_owner_id", "invalid", "is invalid");
    }
    removal.remove(user);
    record("user_destroy", call, user);
    return Answer.none();
  }

  private Answer unlock(Call call) {
    Row user = own(user(call));
    rights.resetting(call.caller(), user);
    directory.tables().users().put(user.with("lockout_expires", null).with("failed_logins", null));
    return Answer.none();
  }

  private Answer resendWelcomeEmail(Call call) {
    Row user = own(user(call));
    rights.resetting(call.caller(), user);
    if (user.text("email") == null) {
      throw ApiError.model("email", "blank", "can't be blank");
    }
    return Answer.none();
  }

  private Answer resetTwoFactor(Call call) {
    Row user = own(user(call));
    Reauthentication.require(call);
    rights.resetting(call.caller(), user);
    directory.tables().users().put(user.with("type_of_2fa", null).with("active_2fa", false));
    return Answer.none();
  }

  private Row user(Call call) {
    return call.id() == 0
        ? KeyOwner.self(call.caller())
        : directory.tables().users().find(call.id()).orElseThrow(ApiError::notFound);
  }

  private Row own(Row user) {
    if (!user.is("site_id", directory.settings().id())) {
      throw ApiError.of(
          "processing-failure/resource-belongs-to-parent-site",
          "The user belongs to the parent site");
    }
    return user;
  }

  private void record(String action, Call call, Row user) {
    history.record(action, call.caller().user(), call.address(), user.id(), user.text("username"));
  }
}
