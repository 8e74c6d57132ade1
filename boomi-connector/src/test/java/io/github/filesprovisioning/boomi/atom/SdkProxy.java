package io.github.filesprovisioning.boomi.atom;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** An object of an SDK interface whose methods are answered by name. */
class SdkProxy implements InvocationHandler {
  /** Answers a call; the arguments are empty, not null, when there are none. */
  interface Answer {
    Object to(Object[] arguments) throws Throwable;
  }

  private static final Object[] NOTHING = {};

  private final String name;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Object fallback;

  SdkProxy(String name) {
    this(name, null);
  }

  /** A proxy that leaves methods without an answer to another object, if it has them. */
  SdkProxy(String name, Object fallback) {
    this.name = name;
    this.fallback = fallback;
  }

  final SdkProxy on(String method, Answer answer) {
    answers.put(method, answer);
    return this;
  }

  final SdkProxy value(String method, Object value) {
    return on(method, arguments -> value);
  }

  final <T> T as(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  public final Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
    Object[] arguments = given == null ? NOTHING : given;
    Answer answer = answers.get(method.getName());
    if (answer != null) {
      return answer.to(arguments);
    }
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> name;
      };
    }
    if (fallback != null && method.getDeclaringClass().isInstance(fallback)) {
      try {
        return method.invoke(fallback, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    throw new UnsupportedOperationException("the harness has no answer to " + method);
  }
}
