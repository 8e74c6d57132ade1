package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.store.Table;

/**
 * Every table of the site.
 *
 * @param contract the document the columns come from
 * @param store the store the tables live in
 * @param users users
 * @param groups groups
 * @param memberships memberships: one row per user and group
 * @param permissions permissions
 * @param publicKeys SSH keys
 * @param apiKeys API keys
 * @param sessions sessions, whole and partial
 * @param userRequests access requests
 * @param restores restore jobs
 * @param lifecycleRules user lifecycle rules
 * @param ssoStrategies single sign-on strategies
 * @param history history of the last day
 * @param ssoEvents single sign-on events
 * @param securityEvents user security events
 * @param settingsChanges setting changes
 * @param eventRecords event records
 * @param workspaces workspaces other than the default
 * @param partners partners
 * @param personalities AI assistant personalities
 * @param desktopProfiles desktop app profiles
 * @param integrationProfiles integration-centric profiles
 * @param site the site: one row
 * @param folders folders below the root
 * @param deletedUsers deleted users
 * @param deletedPublicKeys SSH keys deleted with their user
 * @param deletedApiKeys API keys deleted with their user
 * @param deletedPermissions folder permissions deleted with their user
 */
public record Tables(
    Contract contract,
    Store store,
    Table users,
    Table groups,
    Table memberships,
    Table permissions,
    Table publicKeys,
    Table apiKeys,
    Table sessions,
    Table userRequests,
    Table restores,
    Table lifecycleRules,
    Table ssoStrategies,
    Table history,
    Table ssoEvents,
    Table securityEvents,
    Table settingsChanges,
    Table eventRecords,
    Table workspaces,
    Table partners,
    Table personalities,
    Table desktopProfiles,
    Table integrationProfiles,
    Table site,
    Table folders,
    Bin deletedUsers,
    Bin deletedPublicKeys,
    Bin deletedApiKeys,
    Bin deletedPermissions) {
  /** Column that holds a path in the form paths are compared in. */
  public static final String PATH_KEY = "path_key";

  /** Column of the site row that holds the key the sandbox prints when it starts. */
  public static final String SANDBOX_KEY = "sandbox_key";

  /** Declares all tables in a store that is not open yet. */
  public static Tables declare(Contract contract, Store store) {
    return new TableDeclarations(contract, store).all();
  }
}
