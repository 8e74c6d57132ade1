package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.message.Error;
import org.mule.runtime.api.message.ErrorType;
import org.mule.runtime.api.message.Message;

/** An error that a flow ended in, in the words of the catalogue. */
final class FlowFailure {

  private static final String NAMESPACE = "FILES-PROVISIONING";

  private static final Pattern MISSING =
      Pattern.compile("Required parameter '(\\w+)' was assigned with value .* resolved to null");

  private final RecordJson json;

  FlowFailure(RecordJson json) {
    this.json = json;
  }

  /**
   * Translates the error of an event. A required parameter whose expression gives null is refused
   * by the kernel itself, before the connector is asked.
   *
   * @throws IllegalStateException when the error is neither of the connector nor about its input
   */
  ActionFailure of(ComponentExecutionException failure) {
    Error error =
        failure.getEvent().getError().orElseThrow(() -> new IllegalStateException(failure));
    ErrorType type = error.getErrorType();
    Matcher missing = MISSING.matcher(error.getDescription());
    if (missing.find()) {
      String field = catalogName(missing.group(1));
      return new ActionFailure(
          "INVALID_INPUT",
          error.getDescription(),
          Map.of("field", field, "rule", "is missing"),
          failure);
    }
    if (!type.getNamespace().equals(NAMESPACE)) {
      throw new IllegalStateException("The flow ended in " + type, failure);
    }
    return of(type.getIdentifier(), error, failure);
  }

  private ActionFailure of(String identifier, Error error, Throwable cause) {
    // When a connection breaks, the kernel keeps the connection error and no details.
    Message message = error.getErrorMessage();
    JsonNode known = json.of(message == null ? Map.of() : message.getPayload().getValue());
    Map<String, String> details = new HashMap<>();
    put(details, known, "field", "field");
    put(details, known, "rule", "rule");
    put(details, known, "type", "type");
    put(details, known, "status", "status");
    known.path("fieldErrors").properties().stream()
        .findFirst()
        .ifPresent(
            entry -> {
              details.putIfAbsent("field", entry.getKey());
              details.putIfAbsent("rule", entry.getValue().path(0).asText());
            });
    return new ActionFailure(
        identifier.equals("CONNECTIVITY") ? "CONNECTION" : identifier,
        error.getDescription(),
        details,
        cause);
  }

  private static String catalogName(String parameter) {
    return parameter.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, String> details, JsonNode known, String field, String name) {
    if (known.hasNonNull(field)) {
      details.put(name, known.path(field).asText());
    }
  }
}
