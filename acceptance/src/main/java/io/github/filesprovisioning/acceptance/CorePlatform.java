package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The shared core itself, without an integration platform around it. */
public final class CorePlatform implements Platform {

  private final UnaryOperator<FilesClient.Builder> settings;

  /** A core with the client's own settings. */
  public CorePlatform() {
    this(UnaryOperator.identity());
  }

  /**
   * A core whose client is set up in another way, for example with a quicker retry policy.
   *
   * @param settings changes the client's settings; address and key are set already
   */
  public CorePlatform(UnaryOperator<FilesClient.Builder> settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "core";
  }

  @Override
  public Session open(String baseUrl, String apiKey) {
    FilesClient client =
        settings.apply(FilesClient.builder().baseUrl(baseUrl).apiKey(apiKey)).build();
    return new CoreSession(client);
  }

  private static final class CoreSession implements Session {

    private final FilesClient client;
    private final ActionRunner actions;

    private CoreSession(FilesClient client) {
      this.client = client;
      this.actions = new ActionRunner(client);
    }

    @Override
    public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
      try {
        return actions.run(actionId, input);
      } catch (FilesException e) {
        throw new ActionFailure(e.kind().name(), e.getMessage(), details(e), e);
      }
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

    @Override
    public void close() {
      client.close();
    }
  }
}
