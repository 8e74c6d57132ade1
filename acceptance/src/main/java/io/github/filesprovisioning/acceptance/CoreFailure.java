package io.github.filesprovisioning.acceptance;

import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.HashMap;
import java.util.Map;

/** The core's errors in the words of the catalogue. */
final class CoreFailure {

  private CoreFailure() {}

  static ActionFailure of(FilesException e) {
    return new ActionFailure(e.kind().name(), e.getMessage(), details(e), e);
  }

  private static Map<String, String> details(FilesException e) {
    Map<String, String> details = new HashMap<>();
    e.type().ifPresent(type -> details.put("type", type));
    if (e.status() != 0) {
      details.put("status", String.valueOf(e.status()));
    }
    if (e instanceof InvalidInputException invalid) {
      details.put("field", invalid.field());
      details.put("rule", invalid.rule());
    } else if (!e.fieldErrors().isEmpty()) {
      String field = e.fieldErrors().keySet().iterator().next();
      details.put("field", field);
      details.put("rule", String.join("; ", e.fieldErrors().get(field)));
    }
    return details;
  }
}
