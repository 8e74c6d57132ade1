package io.github.filesprovisioning.mule.internal.trigger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mule.runtime.api.store.ObjectStore;
import org.mule.runtime.api.store.ObjectStoreException;
import org.mule.runtime.api.store.ObjectStoreManager;
import org.mule.runtime.api.store.ObjectStoreSettings;

/** Object stores that outlive a source, and that can be full. */
final class MemoryStores implements ObjectStoreManager {
  private final Map<String, ObjectStore<?>> stores = new HashMap<>();
  private boolean full;

  /** From now on nothing can be stored, or again everything. */
  void full(boolean now) {
    full = now;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends ObjectStore<? extends Serializable>> T getOrCreateObjectStore(
      String name, ObjectStoreSettings settings) {
    return (T) stores.computeIfAbsent(name, unknown -> new Store());
  }

  @Override
  public <T extends ObjectStore<? extends Serializable>> T getObjectStore(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T extends ObjectStore<? extends Serializable>> T createObjectStore(
      String name, ObjectStoreSettings settings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void disposeStore(String name) {
    throw new UnsupportedOperationException();
  }

  private final class Store implements ObjectStore<Serializable> {
    private final Map<String, Serializable> values = new TreeMap<>();

    @Override
    public void store(String key, Serializable value) throws ObjectStoreException {
      if (full) {
        throw new ObjectStoreException();
      }
      values.put(key, value);
    }

    @Override
    public boolean contains(String key) {
      return values.containsKey(key);
    }

    @Override
    public Serializable retrieve(String key) {
      return values.get(key);
    }

    @Override
    public Serializable remove(String key) {
      return values.remove(key);
    }

    @Override
    public boolean isPersistent() {
      return true;
    }

    @Override
    public void clear() {
      values.clear();
    }

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public List<String> allKeys() {
      return new ArrayList<>(values.keySet());
    }

    @Override
    public Map<String, Serializable> retrieveAll() {
      return new HashMap<>(values);
    }
  }
}
