package io.github.filesprovisioning.sandbox.wire;

import io.github.filesprovisioning.sandbox.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A query as it may be shown: without the values of secrets. */
final class SafeQuery {
  private static final List<String> SECRET_WORDS =
      List.of("password", "otp", "key", "secret", "token", "partial_session_id");

  private SafeQuery() {}

  static String of(String query, Router.Match match) {
    if (query.isEmpty()) {
      return query;
    }
    List<String> pairs = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      pairs.add(equals > 0 && secret(name, match) ? name + "=…" : pair);
    }
    return String.join("&", pairs);
  }

  private static boolean secret(String name, Router.Match match) {
    Field field = match == null ? null : match.operation().inputs().get(name);
    String lower = name.toLowerCase(Locale.ROOT);
    return (field != null && field.sensitive())
        || (field == null && SECRET_WORDS.stream().anyMatch(lower::contains));
  }
}
