package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.ApiObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was sent with a record, as far as it comes back. */
final class SentFields {
  private SentFields() {}

  /** The names of fields that were sent and came back with another value. */
  static List<String> differing(ApiObject sent, ApiObject record, String... alreadyCompared) {
    Set<String> leftOut = Set.of(alreadyCompared);
    return sent.fields().stream()
        .filter(field -> !leftOut.contains(field) && record.has(field))
        .filter(field -> !same(field, sent, record))
        .collect(Collectors.toList());
  }

  /** Files.com may change the case of a text and the slashes around a path when it keeps them. */
  static boolean same(String field, ApiObject sent, ApiObject record) {
    return sent.sameValue(field, record)
        || sent.get(field).isTextual() && plain(sent, field).equalsIgnoreCase(plain(record, field));
  }

  private static String plain(ApiObject object, String field) {
    return object.get(field).asText("").strip().replaceAll("^/+|/+$", "");
  }
}
