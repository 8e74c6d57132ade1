package io.github.filesprovisioning.muletest.jdk17;

import java.util.HashMap;
import java.util.function.Function;

/**
 * A map whose {@code computeIfAbsent} lets the function touch the map, as Java 8 did. Since Java 9
 * a {@link HashMap} answers that with a {@code ConcurrentModificationException}.
 *
 * @param <K> key
 * @param <V> value
 */
public class TolerantMap<K, V> extends HashMap<K, V> {

  private static final long serialVersionUID = 1L;

  /** Creates an empty map. */
  public TolerantMap() {}

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    V value = get(key);
    if (value == null) {
      value = function.apply(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }
}
