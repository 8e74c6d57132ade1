package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A platform whose results are shown to an observer as they come. */
public final class ObservedPlatform implements Platform {
  private final Platform platform;
  private final BiConsumer<String, JsonNode> observer;

  /**
   * Puts an observer in front of a platform.
   *
   * @param platform does the work
   * @param observer takes the id of each action that has succeeded and its result
   */
  public ObservedPlatform(Platform platform, BiConsumer<String, JsonNode> observer) {
    this.platform = platform;
    this.observer = observer;
  }

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public Optional<String> catalogKey() {
    return platform.catalogKey();
  }

  @Override
  public boolean runsActionsAgain() {
    return platform.runsActionsAgain();
  }

  @Override
  public Session open(String baseUrl, String apiKey) {
    return new ObservedSession(platform.open(baseUrl, apiKey));
  }

  private final class ObservedSession implements Session {
    private final Session session;

    private ObservedSession(Session session) {
      this.session = session;
    }

    @Override
    public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
      JsonNode result = session.run(actionId, input);
      observer.accept(actionId, result);
      return result;
    }

    @Override
    public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
      return session.follow(triggerId, input);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
