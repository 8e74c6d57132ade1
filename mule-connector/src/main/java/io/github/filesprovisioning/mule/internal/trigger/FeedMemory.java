package io.github.filesprovisioning.mule.internal.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.List;
import org.mule.runtime.api.exception.MuleRuntimeException;
import org.mule.runtime.api.store.ObjectStore;
import org.mule.runtime.api.store.ObjectStoreException;
import org.mule.runtime.api.store.ObjectStoreManager;
import org.mule.runtime.api.store.ObjectStoreSettings;

/**
 * Where a source keeps what it has to remember: in a persistent object store of Mule, which a
 * cluster shares, as text, which every release can read. The new value is written under a new key
 * before the old one goes, so that a crash in between leaves one of them.
 */
final class FeedMemory {
  private static final String KEY = "%019d";

  private final ObjectStore<String> store;
  private final JsonMapper json = new JsonMapper();

  private FeedMemory(ObjectStore<String> store) {
    this.store = store;
  }

  /**
   * The memory of one source.
   *
   * @param place flow and trigger, which must stay the same over restarts
   */
  static FeedMemory in(ObjectStoreManager stores, String place) {
    return new FeedMemory(
        stores.getOrCreateObjectStore(
            "files-provisioning/" + place, ObjectStoreSettings.unmanagedPersistent()));
  }

  Remembered load() {
    try {
      List<String> keys = store.allKeys();
      return keys.isEmpty()
          ? Remembered.NOTHING
          : Remembered.of(json.readTree(store.retrieve(Collections.max(keys))));
    } catch (ObjectStoreException | JsonProcessingException e) {
      throw new MuleRuntimeException(e);
    }
  }

  void save(Remembered value) {
    try {
      List<String> before = store.allKeys();
      long number = before.isEmpty() ? 0 : Long.parseLong(Collections.max(before)) + 1;
      store.store(String.format(KEY, number), value.toJson().toString());
      for (String key : before) {
        store.remove(key);
      }
    } catch (ObjectStoreException e) {
      throw new MuleRuntimeException(e);
    }
  }
}
