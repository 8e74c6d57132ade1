package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.model.AddMembership;
import io.github.filesprovisioning.core.client.model.ApiObject;
import io.github.filesprovisioning.core.client.model.CheckMembership;
import io.github.filesprovisioning.core.client.model.DeactivateUser;
import io.github.filesprovisioning.core.client.model.EnsureGroup;
import io.github.filesprovisioning.core.client.model.EnsureUser;
import io.github.filesprovisioning.core.client.model.FindGroup;
import io.github.filesprovisioning.core.client.model.FindUser;
import io.github.filesprovisioning.core.client.model.GrantPermission;
import io.github.filesprovisioning.core.client.model.ModelType;
import io.github.filesprovisioning.core.client.model.OffboardUser;
import io.github.filesprovisioning.core.client.model.OnboardUser;
import io.github.filesprovisioning.core.client.model.ReactivateUser;
import io.github.filesprovisioning.core.client.model.ReinstateUser;
import io.github.filesprovisioning.core.client.model.RemoveMembership;
import io.github.filesprovisioning.core.client.model.RestoreDeletedUser;
import io.github.filesprovisioning.core.client.model.RevokePermission;
import io.github.filesprovisioning.core.client.model.SetFolderPermissions;
import io.github.filesprovisioning.core.client.model.SetGroupMembers;
import io.github.filesprovisioning.core.client.model.SetUserGroups;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All composites by the {@code method} name the catalogue gives them. */
public final class Composites {
  private final Map<String, Function<ObjectNode, ObjectNode>> methods = new LinkedHashMap<>();

  /** The composites over one client. */
  public Composites(FilesClient client) {
    put("ensureUser", EnsureUser.TYPE, new UserEnsuring(client));
    put("findUser", FindUser.TYPE, new UserSearch(client));
    put("deactivateUser", DeactivateUser.TYPE, new UserSwitch<>(client, true));
    put("reactivateUser", ReactivateUser.TYPE, new UserSwitch<>(client, false));
    put("restoreDeletedUser", RestoreDeletedUser.TYPE, new DeletedUserRestoration(client));
    put("ensureGroup", EnsureGroup.TYPE, new GroupEnsuring(client));
    put("findGroup", FindGroup.TYPE, new GroupSearch(client));
    put("addMembership", AddMembership.TYPE, new MembershipAddition(client));
    put("removeMembership", RemoveMembership.TYPE, new MembershipRemoval(client));
    put("checkMembership", CheckMembership.TYPE, new MembershipCheck(client));
    put("setUserGroups", SetUserGroups.TYPE, new UserGroupsSync(client));
    put("setGroupMembers", SetGroupMembers.TYPE, new GroupMembersSync(client));
    put("grantPermission", GrantPermission.TYPE, new PermissionGrant(client));
    put("revokePermission", RevokePermission.TYPE, new PermissionRevocation(client));
    put("setFolderPermissions", SetFolderPermissions.TYPE, new FolderPermissionsSync(client));
    put("onboardUser", OnboardUser.TYPE, new Onboarding(client));
    put("offboardUser", OffboardUser.TYPE, new Offboarding(client, receipt -> {}));
    put("reinstateUser", ReinstateUser.TYPE, new Reinstatement(client));
  }

  private <I extends ApiObject> void put(
      String method, ModelType<I> input, Composite<I, ? extends ApiObject> composite) {
    methods.put(method, json -> composite.run(input.fromJson(json)).toJson());
  }

  /** The names of all methods. */
  public Set<String> methods() {
    return Collections.unmodifiableSet(methods.keySet());
  }

  /**
   * Runs a composite.
   *
   * @param method one of {@link #methods()}
   * @param input as the catalogue declares it; fields that are not declared are left out
   */
  public ObjectNode run(String method, ObjectNode input) {
    Function<ObjectNode, ObjectNode> composite = methods.get(method);
    if (composite == null) {
      throw new IllegalArgumentException("no composite is called " + method);
    }
    return composite.apply(input);
  }
}
