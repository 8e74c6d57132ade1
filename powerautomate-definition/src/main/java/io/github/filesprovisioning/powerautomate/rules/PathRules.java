package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path templates, and whether they can be told apart. */
final class PathRules {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)}");

  private PathRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "OperationPathMustStartWithSlash",
            each(
                (path, r) -> {
                  if (!path.startsWith("/")) {
                    r.at(path, "must start with a slash");
                  }
                })),
        error(
            "OperationPathContainsUnsupportedCharacters",
            each(
                (path, r) -> {
                  if (path.contains("*")) {
                    r.at(path, "cannot hold a wildcard");
                  }
                })),
        error(
            "OperationPathMayNotContainQueryOrFragment",
            each(
                (path, r) -> {
                  if (path.contains("?") || path.contains("#")) {
                    r.at(path, "cannot hold a query or a fragment");
                  }
                })),
        error(
            "OperationPathVariablesContainDefaults",
            each(
                (path, r) -> {
                  if (variables(path).stream().anyMatch(v -> v.contains("="))) {
                    r.at(path, "variables cannot have defaults");
                  }
                })),
        error(
            "OperationPathTemplateNotValid",
            each(
                (path, r) -> {
                  String rest = VARIABLE.matcher(path).replaceAll("");
                  if (rest.contains("{") || rest.contains("}")) {
                    r.at(path, "has a brace that belongs to no variable");
                  }
                })),
        error(
            "PathItemRefNotSuppored",
            (c, r) ->
                paths(c)
                    .forEach(
                        path -> {
                          if (c.definition().root().child("paths").child(path).has("$ref")) {
                            r.at(path, "a path cannot be a reference");
                          }
                        })),
        error(
            "PathRedefined",
            (c, r) -> {
              Set<String> seen = new HashSet<>();
              paths(c)
                  .forEach(
                      path -> {
                        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
                          r.at(path, "is defined twice in another spelling");
                        }
                      });
            }),
        error(
            "DuplicateOperationPath",
            (c, r) ->
                pairs(
                    c,
                    (one, two) -> {
                      if (shape(one.path()).equals(shape(two.path()))) {
                        r.at(two.path(), "cannot be told from " + one.path());
                      }
                    })),
        warning(
            "PartialDuplicateOperationPath",
            (c, r) ->
                pairs(
                    c,
                    (one, two) -> {
                      if (!shape(one.path()).equals(shape(two.path()))
                          && overlap(one.path(), two.path())) {
                        r.at(two.path(), "some values lead to " + one.path());
                      }
                    })));
  }

  /** The variables of a template, without braces. */
  static List<String> variables(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Rule.Check each(BiConsumer<String, Rule.Report> look) {
    return (c, report) -> paths(c).forEach(path -> look.accept(path, report));
  }

  private static void pairs(ConnectorPackage c, BiConsumer<Operation, Operation> look) {
    List<Operation> operations = c.definition().operations();
    for (int i = 0; i < operations.size(); i++) {
      for (int j = i + 1; j < operations.size(); j++) {
        boolean sameItem = operations.get(i).path().equals(operations.get(j).path());
        if (!sameItem && operations.get(i).method().equals(operations.get(j).method())) {
          look.accept(operations.get(i), operations.get(j));
        }
      }
    }
  }

  private static String shape(String path) {
    return VARIABLE.matcher(path).replaceAll("{}").toLowerCase(Locale.ROOT);
  }

  private static boolean overlap(String one, String two) {
    String[] left = shape(one).split("/", -1);
    String[] right = shape(two).split("/", -1);
    if (left.length != right.length) {
      return false;
    }
    for (int i = 0; i < left.length; i++) {
      if (!left[i].equals(right[i]) && !left[i].equals("{}") && !right[i].equals("{}")) {
        return false;
      }
    }
    return true;
  }

  private static List<String> paths(ConnectorPackage c) {
    List<String> paths = new ArrayList<>();
    c.definition().root().node().path("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }
}
