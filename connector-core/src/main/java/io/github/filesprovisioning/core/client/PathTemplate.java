package io.github.filesprovisioning.core.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Paths. Each segment is encoded for itself; a segment that would lead out of its place ({@code .}
 * or {@code ..}) is refused, because some servers and proxies resolve it even when it is encoded.
 */
final class PathTemplate {
  private PathTemplate() {}

  /**
   * Puts values into a template such as {@code /users/{id}}. A value in the last segment may hold
   * slashes: it is a folder path.
   */
  static String expand(String template, Map<String, String> values) {
    StringBuilder path = new StringBuilder();
    for (String segment : template.substring(1).split("/", -1)) {
      if (segment.startsWith("{")) {
        String name = segment.substring(1, segment.length() - 1);
        appendValue(path, name, values.get(name), template.endsWith("/" + segment));
      } else {
        path.append('/').append(segment);
      }
    }
    return path.toString();
  }

  /** Encodes a whole path that people gave, segment by segment. */
  static String encode(String name, String path) {
    StringBuilder encoded = new StringBuilder();
    segments(name, path).forEach(segment -> encoded.append('/').append(segment));
    return encoded.toString();
  }

  private static void appendValue(StringBuilder path, String name, String value, boolean last) {
    if (value == null) {
      throw new InvalidInputException(name, "must be given");
    }
    if (last) {
      String encoded = encode(name, value);
      path.append(encoded.isEmpty() ? "/" : encoded);
    } else {
      List<String> segments = segments(name, value);
      if (segments.size() != 1 || value.indexOf('/') >= 0) {
        throw new InvalidInputException(name, "must be one segment of a path");
      }
      path.append('/').append(segments.get(0));
    }
  }

  private static List<String> segments(String name, String path) {
    List<String> encoded = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        throw new InvalidInputException(name, "must not hold a segment \"" + segment + "\"");
      }
      if (!segment.isEmpty()) {
        encoded.add(PercentEncoding.of(name, segment));
      }
    }
    return encoded;
  }
}
