package io.github.filesprovisioning.sandbox.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;

/** The {@code per_page} parameter: 1 to 10,000, 1000 when not given. */
final class PageSize {
  private static final int STANDARD = 1000;
  private static final int GREATEST = 10_000;

  private PageSize() {}

  static int read(ObjectNode parameters) {
    JsonNode given = parameters.get("per_page");
    if (given == null || given.asText().isBlank() || given.isNull()) {
      return STANDARD;
    }
    long size;
    try {
      size = Long.parseLong(given.asText().trim());
    } catch (NumberFormatException e) {
      throw ApiError.of("bad-request", "per_page is invalid");
    }
    if (size < 1 || size > GREATEST) {
      throw ApiError.of(
          "bad-request/request-params-invalid", "per_page must be between 1 and " + GREATEST);
    }
    return (int) size;
  }
}
