package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.Optional;
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
  public Optional<String> catalogKey() {
    return Optional.empty();
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
        throw CoreFailure.of(e);
      }
    }

    @Override
    public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
      try {
        return new CoreSubscription(ChangeFeed.builder(client).trigger(triggerId, input).build());
      } catch (FilesException e) {
        throw CoreFailure.of(e);
      }
    }

    @Override
    public void close() {
      client.close();
    }
  }
}
