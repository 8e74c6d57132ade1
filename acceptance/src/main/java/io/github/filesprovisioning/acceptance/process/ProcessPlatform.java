package io.github.filesprovisioning.acceptance.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A platform in another process. Its sessions use the one process in turn, so only one can be open
 * at a time.
 */
public final class ProcessPlatform implements Platform, AutoCloseable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Conversation process;
  private final String name;
  private final String key;
  private final boolean runsActionsAgain;

  /**
   * Starts the process and waits for it to introduce itself. What it writes to its error output
   * goes to ours.
   *
   * @param command the program and its arguments
   * @throws IOException when it cannot be started or does not introduce itself
   */
  public ProcessPlatform(List<String> command) throws IOException {
    process = Conversation.start(command);
    JsonNode introduction = process.hear();
    name = introduction.path("platform").asText();
    key = introduction.path("key").asText();
    runsActionsAgain = introduction.path("runs_actions_again").asBoolean();
  }

  /**
   * Starts the {@code platform} script of a module.
   *
   * @param script an executable file
   * @throws IOException when it cannot be started or does not introduce itself
   */
  public ProcessPlatform(Path script) throws IOException {
    this(List.of(script.toAbsolutePath().toString()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<String> catalogKey() {
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  @Override
  public boolean runsActionsAgain() {
    return runsActionsAgain;
  }

  @Override
  public Session open(String baseUrl, String apiKey) {
    ObjectNode open = JSON.objectNode();
    open.putObject("open").put("base_url", baseUrl).put("api_key", apiKey);
    process.ask(open);
    return new ProcessSession();
  }

  /** Ends the process: its input ends, and it has ten seconds to leave. */
  @Override
  public void close() {
    process.close();
  }

  private JsonNode ask(ObjectNode question) throws ActionFailure {
    JsonNode answer = process.ask(question);
    if (answer.has("error")) {
      throw FailureJson.read(answer.get("error"));
    }
    return answer;
  }

  private final class ProcessSession implements Session {

    @Override
    public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
      return ask(JSON.objectNode().put("run", actionId).set("input", input)).path("result");
    }

    @Override
    public Subscription follow(String triggerId, ObjectNode input) throws ActionFailure {
      JsonNode answer = ask(JSON.objectNode().put("follow", triggerId).set("input", input));
      return new ProcessSubscription(answer.path("subscription").asInt());
    }

    @Override
    public void close() {
      process.ask(JSON.objectNode().put("close", true));
    }
  }

  private final class ProcessSubscription implements Subscription {

    private final int number;

    private ProcessSubscription(int number) {
      this.number = number;
    }

    @Override
    public List<JsonNode> poll() throws ActionFailure {
      List<JsonNode> events = new ArrayList<>();
      ask(JSON.objectNode().put("poll", number)).path("events").forEach(events::add);
      return events;
    }

    @Override
    public void close() {
      process.ask(JSON.objectNode().put("unfollow", number));
    }
  }
}
