package io.github.filesprovisioning.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths that old scripts still use, with the path they stand for today. Source: the path aliases of
 * the vendor's description of 2023.
 */
final class LegacyPaths {
  /** A current path and the parameters that were in the old path. */
  record Rewritten(String path, Map<String, String> values) {}

  /** 0 stands for the user who asks. */
  private static final String SELF = "0";

  private static final Set<String> READ = Set.of("GET");
  private static final Set<String> READ_AND_ADD = Set.of("GET", "POST");
  private static final Set<String> CHANGE = Set.of("PATCH", "DELETE");

  private record Rule(Set<String> methods, Pattern path, String target, List<String> names) {}

  private static final List<Rule> RULES =
      List.of(
          rule(Set.of("PATCH"), "/user", "/users/" + SELF),
          rule(READ, "/groups/(\\d+)/users", "/group_users", "group_id"),
          rule(Set.of("POST"), "/groups/(\\d+)/users", "/users", "group_id"),
          rule(
              CHANGE, "/groups/(\\d+)/memberships/(\\d+)", "/group_users/0", "group_id", "user_id"),
          rule(READ, "/groups/(\\d+)/permissions", "/permissions", "group_id"),
          rule(READ, "/users/(\\d+)/permissions", "/permissions", "user_id"),
          rule(READ, "/users/(\\d+)/groups", "/group_users", "user_id"),
          rule(READ_AND_ADD, "/users/(\\d+)/api_keys", "/api_keys", "user_id"),
          rule(READ_AND_ADD, "/users/(\\d+)/public_keys", "/public_keys", "user_id"));

  private static final Pattern OF_THE_CALLER =
      Pattern.compile("/user/(groups|api_keys|public_keys)");

  private LegacyPaths() {}

  /** The path as it is called today; a path that is no old one stays as it is. */
  static Rewritten rewrite(String method, String path) {
    Matcher own = OF_THE_CALLER.matcher(path);
    String full = own.matches() ? "/users/" + SELF + "/" + own.group(1) : path;
    for (Rule rule : RULES) {
      Matcher matcher = rule.path().matcher(full);
      if (rule.methods().contains(method) && matcher.matches()) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < rule.names().size(); i++) {
          values.put(rule.names().get(i), matcher.group(i + 1));
        }
        return new Rewritten(rule.target(), values);
      }
    }
    return new Rewritten(path, Map.of());
  }

  private static Rule rule(Set<String> methods, String path, String target, String... names) {
    return new Rule(methods, Pattern.compile(path), target, List.of(names));
  }
}
