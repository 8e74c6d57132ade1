package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The composites by the name of their method in the catalogue. */
public final class Composites {
  private static final Map<String, Composite> BY_METHOD =
      Map.ofEntries(
          Map.entry("addMembership", new AddMembership()),
          Map.entry("checkMembership", new CheckMembership()),
          Map.entry("deactivateUser", new SwitchUser(true)),
          Map.entry("ensureGroup", new EnsureGroup()),
          Map.entry("ensureUser", new EnsureUser()),
          Map.entry("grantPermission", new GrantPermission()),
          Map.entry("onboardUser", new OnboardUser()),
          Map.entry("setUserGroups", new SetUserGroups()),
          Map.entry("offboardUser", new OffboardUser()),
          Map.entry("revokePermission", new RevokePermission()),
          Map.entry("findGroup", new FindGroup()),
          Map.entry("findUser", new FindUser()),
          Map.entry("reactivateUser", new SwitchUser(false)),
          Map.entry("reinstateUser", new ReinstateUser()),
          Map.entry("removeMembership", new RemoveMembership()));

  /** Creations, by their operation: they must not be sent blindly a second time. */
  private static final Map<String, Composite> BY_OPERATION =
      Map.of(
          "createUser", new CreateOnce("/users", "username", Set.of("password", "group_ids")),
          "createGroup", new CreateOnce("/groups", "name", Set.of()),
          "createPublicKey", new AddPublicKey());

  private Composites() {}

  /** What an action does in several requests; empty when one is enough. */
  public static Optional<Composite> of(JsonNode action) {
    Composite composite = BY_METHOD.get(action.path("method").asText());
    return Optional.ofNullable(
        composite == null ? BY_OPERATION.get(action.at("/operation/id").asText()) : composite);
  }
}
