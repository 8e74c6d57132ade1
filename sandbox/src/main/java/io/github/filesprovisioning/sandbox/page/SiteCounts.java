package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;

/** How much the site holds. Counting who is active walks over all users, so it is done by need. */
final class SiteCounts {
  private final Directory directory;
  private long countedVersion = -1;
  private long countedMinute = -1;
  private int active;

  SiteCounts(Directory directory) {
    this.directory = directory;
  }

  /**
   * The counts; needs the store's lock.
   *
   * @param version changes with every change of the site
   */
  synchronized ObjectNode json(long version) {
    // An account runs out while nothing is written, so time alone can change the count, too.
    long minute = directory.now().getEpochSecond() / 60;
    if (version != countedVersion || minute != countedMinute) {
      active = countActive();
      countedVersion = version;
      countedMinute = minute;
    }
    Tables tables = directory.tables();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("users", tables.users().size());
    json.put("active", active);
    json.put("groups", tables.groups().size());
    json.put("memberships", tables.memberships().size());
    json.put("permissions", tables.permissions().size());
    json.put("folders", tables.folders().size());
    json.put("api_keys", tables.apiKeys().size());
    json.put("public_keys", tables.publicKeys().size());
    return json;
  }

  private int countActive() {
    int count = 0;
    for (Row user : directory.tables().users().all()) {
      count += directory.shutOut(user) ? 0 : 1;
    }
    return count;
  }
}
