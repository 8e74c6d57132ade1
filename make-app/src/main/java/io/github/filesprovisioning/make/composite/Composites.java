package io.github.filesprovisioning.make.composite;

import java.util.Map;
import java.util.Optional;

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
          Map.entry("removeMembership", new RemoveMembership()));

  private Composites() {}

  /** The composite with this method; empty when it cannot be built of requests with conditions. */
  public static Optional<Composite> of(String method) {
    return Optional.ofNullable(BY_METHOD.get(method));
  }
}
