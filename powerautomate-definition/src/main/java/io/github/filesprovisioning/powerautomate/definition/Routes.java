package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Where a request of the connector goes: straight to Files.com, or through the script.
 *
 * <p>Straight go calls whose answer already is what the catalogue promises. The script handles what
 * needs several calls, what waits for changes, lists (Files.com answers with a bare array and puts
 * the cursor into a header), calls without an answer, and creations, whose lost answers have to be
 * looked up before anything is sent again.
 */
public final class Routes {
  private static final int NO_CONTENT = 204;
  private final Contract contract;

  /** Routes the entries of a contract. */
  public Routes(Contract contract) {
    this.contract = contract;
  }

  /** Whether an action is handled by the script. */
  public boolean scripted(JsonNode action) {
    if (!action.has("operation")) {
      return true;
    }
    JsonNode call = call(action);
    return action.path("list").asBoolean()
        || call.path("status").asInt() == NO_CONTENT
        || call.path("repeat").asText().equals("after-lookup");
  }

  /** The method of an action, in lower case as Swagger wants it. */
  public String method(JsonNode action) {
    return action.has("operation")
        ? call(action).path("method").asText().toLowerCase(Locale.ROOT)
        : "post";
  }

  /**
   * The path of an action below the base path. An action that is one call has the path of that
   * call, unless another action is the same call; the rest lives under {@code /provisioning}.
   */
  public String path(JsonNode action) {
    if (action.has("operation") && alone(action)) {
      return action.path("operation").path("path").asText();
    }
    return "/provisioning/" + action.path("resource").asText() + "/" + action.path("verb").asText();
  }

  /** The path of a trigger below the base path. */
  public String triggerPath(JsonNode trigger) {
    return "/provisioning/triggers/"
        + trigger.path("resource").asText()
        + "_"
        + trigger.path("event").asText();
  }

  /** The path of a list of choices below the base path. */
  public String choicesPath(JsonNode lookup) {
    return "/provisioning/choices/" + lookup.path("id").asText();
  }

  /** The Files.com call of an action that is one call. */
  public JsonNode call(JsonNode action) {
    return contract.operation(action.path("operation").path("id").asText());
  }

  private boolean alone(JsonNode action) {
    String id = action.path("operation").path("id").asText();
    return contract.actions().stream()
            .filter(other -> other.path("operation").path("id").asText().equals(id))
            .count()
        == 1;
  }
}
