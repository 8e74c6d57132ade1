package io.github.filesprovisioning.acceptance.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what came over a connection as strictly as the specification (RFC 9112) allows, and says
 * what a request does not have to hold: a header nobody meant, a way out of its path, a second
 * request.
 */
final class RawRequests {

  private static final Pattern LINE =
      Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (/[^ ?#]*)(\\?[^ #]*)? HTTP/1\\.1");
  private static final Pattern ENCODED =
      Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?\\[\\]]|%[0-9A-Fa-f]{2})*");
  private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~A-Za-z0-9-]+):([ -~]*)");
  private static final Set<String> ONCE = Set.of("host", "content-length", "x-filesapi-key");

  private final String base;
  private final List<String> wrong = new ArrayList<>();
  private int count;

  /**
   * A reader.
   *
   * @param base path below which every request must stay, for example {@code /api/rest/v1/}
   */
  RawRequests(String base) {
    this.base = base;
  }

  /** What is wrong with these requests; empty when nothing is. */
  List<String> wrongIn(String connection) {
    wrong.clear();
    int at = 0;
    while (at < connection.length()) {
      int end = connection.indexOf("\r\n\r\n", at);
      if (end < 0) {
        wrong.add("something that is no whole request");
        break;
      }
      count++;
      String[] lines = connection.substring(at, end).split("\r\n", -1);
      line(lines[0]);
      at = end + 4 + headers(lines, connection.substring(end + 4));
    }
    return List.copyOf(wrong);
  }

  /** How many requests were read so far. */
  int count() {
    return count;
  }

  private void line(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      wrong.add("request line " + line);
      return;
    }
    String path = parts.group(2);
    String query = parts.group(3) == null ? "" : parts.group(3);
    if (!ENCODED.matcher(path).matches() || !ENCODED.matcher(query).matches()) {
      wrong.add("characters that are not encoded: " + line);
    }
    if (!path.startsWith(base)) {
      wrong.add("a path outside of the API: " + path);
    }
    if (path.startsWith(base + InjectionCheck.MARK)) {
      wrong.add("a request that a value has put in: " + path);
    }
    for (String segment : path.split("/", -1)) {
      String decoded = decode(segment);
      if (decoded.equals(".") || decoded.equals("..")) {
        wrong.add("a segment that leads out of its place: " + path);
      }
    }
  }

  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Told already as characters that are not encoded.
      return segment;
    }
  }

  /** Checks the headers and gives the length of the body. */
  private int headers(String[] lines, String rest) {
    List<String> names = new ArrayList<>();
    int length = 0;
    for (int i = 1; i < lines.length; i++) {
      Matcher header = HEADER.matcher(lines[i]);
      if (!header.matches()) {
        wrong.add("header line " + lines[i]);
        continue;
      }
      String name = header.group(1).toLowerCase(Locale.ROOT);
      if (name.contains(InjectionCheck.MARK) || ONCE.contains(name) && names.contains(name)) {
        wrong.add("a header that a value has put in: " + lines[i]);
      }
      names.add(name);
      if (name.equals("content-length")) {
        length = Integer.parseInt(header.group(2).strip());
      } else if (name.equals("transfer-encoding")) {
        length = rest.indexOf("0\r\n\r\n") + 5;
      }
    }
    return length;
  }
}
