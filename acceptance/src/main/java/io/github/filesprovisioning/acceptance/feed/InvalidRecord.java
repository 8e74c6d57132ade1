package io.github.filesprovisioning.acceptance.feed;

import io.github.filesprovisioning.acceptance.ActionFailure;
import java.util.Map;

/** Words a record that HR has to correct, in the same terms as the catalogue's own errors. */
final class InvalidRecord {

  private InvalidRecord() {}

  static ActionFailure because(String column, String rule) {
    return new ActionFailure(
        "INVALID_INPUT", column + ": " + rule, Map.of("field", column, "rule", rule), null);
  }
}
