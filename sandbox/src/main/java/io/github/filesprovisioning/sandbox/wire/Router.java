package io.github.filesprovisioning.sandbox.wire;

import io.github.filesprovisioning.sandbox.contract.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation of a method and path. A last placeholder {@code {path}} takes the rest. */
final class Router {
  /** An operation and the values of its placeholders. */
  record Match(Operation operation, Map<String, String> values) {}

  private record Route(Operation operation, List<String> segments, boolean open) {}

  private final Map<String, List<Route>> routes = new HashMap<>();

  Router(List<Operation> operations) {
    operations.forEach(
        operation -> {
          List<String> segments = segments(operation.path());
          boolean open = segments.get(segments.size() - 1).equals("{path}");
          routes
              .computeIfAbsent(key(operation.method(), segments.get(0)), k -> new ArrayList<>())
              .add(new Route(operation, segments, open));
        });
  }

  /** The operation, preferring fixed words over placeholders. */
  Optional<Match> find(String method, String path) {
    LegacyPaths.Rewritten current = LegacyPaths.rewrite(method, path);
    List<String> segments = segments(current.path());
    Match best = null;
    for (Route route :
        routes.getOrDefault(
            key(method, segments.isEmpty() ? "" : segments.get(0)), List.<Route>of())) {
      Map<String, String> values = match(route, segments);
      if (values != null && (best == null || values.size() < best.values().size())) {
        best = new Match(route.operation(), values);
      }
    }
    if (best != null) {
      best.values().putAll(current.values());
    }
    return Optional.ofNullable(best);
  }

  private static Map<String, String> match(Route route, List<String> given) {
    List<String> expected = route.segments();
    int fixed = route.open() ? expected.size() - 1 : expected.size();
    if (given.size() < fixed || (!route.open() && given.size() > fixed)) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < fixed; i++) {
      String segment = expected.get(i);
      if (segment.startsWith("{")) {
        values.put(segment.substring(1, segment.length() - 1), decode(given.get(i)));
      } else if (!segment.equals(given.get(i))) {
        return null;
      }
    }
    if (route.open()) {
      List<String> rest = given.subList(fixed, given.size());
      values.put("path", String.join("/", rest.stream().map(Router::decode).toList()));
    }
    return values;
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  /**
   * Percent decoding as it holds for paths, where a plus sign is a plus sign. A lone percent sign
   * stands for itself.
   */
  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }

  private static String key(String method, String firstSegment) {
    return method + " " + firstSegment;
  }
}
