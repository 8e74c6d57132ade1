package io.github.filesprovisioning.muletest.expressions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mule.runtime.api.el.BindingContext;
import org.mule.runtime.api.metadata.TypedValue;

/** Takes a part out of a value: a field of an object, an item of a list. */
final class Selection {

  private Selection() {}

  /** The item at an index, or the field of a name; null when there is none, as in DataWeave. */
  static Object at(Object whole, Object key) {
    if (key instanceof Number index && whole instanceof List<?> list) {
      int place = index.intValue() < 0 ? list.size() + index.intValue() : index.intValue();
      return place >= 0 && place < list.size() ? plain(list.get(place)) : null;
    }
    if (key instanceof String name) {
      return field(whole, name);
    }
    throw new IllegalArgumentException(key + " selects nothing");
  }

  /** A field of a map or an object with getters; null when there is none, as in DataWeave. */
  static Object field(Object whole, String name) {
    if (whole == null) {
      return null;
    }
    if (whole instanceof Map<?, ?> map) {
      return plain(map.get(name));
    }
    if (whole instanceof BindingContext names) {
      return plain(names.lookup(name).orElse(null));
    }
    return getter(whole.getClass(), name).map(method -> read(method, whole)).orElse(null);
  }

  private static Optional<Method> getter(Class<?> type, String name) {
    if (type == null) {
      return Optional.empty();
    }
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (Method method : type.getMethods()) {
      boolean named =
          method.getName().equals("get" + capital) || method.getName().equals("is" + capital);
      boolean callable =
          java.lang.reflect.Modifier.isPublic(method.getDeclaringClass().getModifiers());
      if (named && callable && method.getParameterCount() == 0) {
        return Optional.of(method);
      }
    }
    return inInterfaces(type, name).or(() -> getter(type.getSuperclass(), name));
  }

  private static Optional<Method> inInterfaces(Class<?> type, String name) {
    for (Class<?> contract : type.getInterfaces()) {
      Optional<Method> found = getter(contract, name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Object read(Method getter, Object whole) {
    try {
      Object value = getter.invoke(whole);
      return value instanceof Optional<?> maybe ? maybe.orElse(null) : plain(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(getter.getName() + " cannot be read", e);
    }
  }

  static Object plain(Object value) {
    return value instanceof TypedValue<?> typed ? typed.getValue() : value;
  }

  static int size(Object value) {
    if (value instanceof Collection<?> collection) {
      return collection.size();
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof String text) {
      return text.length();
    }
    throw new IllegalArgumentException("only lists, objects and texts have a size");
  }
}
