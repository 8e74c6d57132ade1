package io.github.filesprovisioning.powerautomate.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a new definition would break in flows and connections that use the released one.
 *
 * <p>Adding is allowed, except a required input. Taking away is not: not an operation, not an
 * input, not a field of an answer, not a value that an input accepted. Types stay.
 */
public final class BreakingChanges {
  private static final String REQUIRED = ", required";

  private BreakingChanges() {}

  /** One sentence per broken promise; empty when nothing breaks. */
  public static List<String> between(Signature released, Signature planned) {
    List<String> broken = new ArrayList<>();
    for (Map.Entry<String, String> promise : released.promises().entrySet()) {
      String now = planned.promises().get(promise.getKey());
      if (now == null) {
        broken.add(promise.getKey() + " is gone");
      } else if (!keeps(promise.getKey(), promise.getValue(), now)) {
        broken.add(promise.getKey() + " was " + promise.getValue() + " and is " + now);
      }
    }
    for (Map.Entry<String, String> promise : planned.promises().entrySet()) {
      boolean added = !released.promises().containsKey(promise.getKey());
      String owner = promise.getKey().split(" ", -1)[0];
      boolean ownerIsOld = owner.equals("connection") || released.promises().containsKey(owner);
      if (added && ownerIsOld && promise.getValue().endsWith(REQUIRED)) {
        broken.add(promise.getKey() + " is new and required");
      }
    }
    return broken;
  }

  private static boolean keeps(String name, String was, String now) {
    if (!name.contains(" < ")) {
      return type(was).equals(type(now));
    }
    boolean stricter = now.endsWith(REQUIRED) && !was.endsWith(REQUIRED);
    boolean accepted = values(now).isEmpty() || values(now).containsAll(values(was));
    boolean limited = values(was).isEmpty() && !values(now).isEmpty();
    return type(was).equals(type(now)) && !stricter && accepted && !limited;
  }

  private static String type(String promise) {
    return operation(promise) ? promise : promise.replace(REQUIRED, "").split(" ", -1)[0];
  }

  private static boolean operation(String promise) {
    return promise.contains(" /");
  }

  private static Set<String> values(String promise) {
    String[] parts = promise.replace(REQUIRED, "").split(" ", -1);
    return parts.length < 2 ? Set.of() : new HashSet<>(Arrays.asList(parts[1].split("\\|")));
  }
}
