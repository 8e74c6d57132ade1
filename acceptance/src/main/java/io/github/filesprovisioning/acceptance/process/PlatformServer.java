package io.github.filesprovisioning.acceptance.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The other end of {@link ProcessPlatform}: lets a Java platform be used from another process. */
public final class PlatformServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Platform platform;
  private final Map<Integer, Subscription> subscriptions = new HashMap<>();
  private Platform.Session session;
  private int lastSubscription;

  private PlatformServer(Platform platform) {
    this.platform = platform;
  }

  /**
   * Answers until the input ends.
   *
   * @param platform what answers
   * @param in questions, a JSON object a line
   * @param out answers, a JSON object a line; nothing else may write to it
   * @throws IOException when the questions cannot be read
   */
  public static void serve(Platform platform, InputStream in, OutputStream out) throws IOException {
    PrintStream answers = new PrintStream(out, true, StandardCharsets.UTF_8);
    ObjectNode introduction = object().put("platform", platform.name());
    platform.catalogKey().ifPresent(key -> introduction.put("key", key));
    if (platform.runsActionsAgain()) {
      introduction.put("runs_actions_again", true);
    }
    answers.println(introduction);
    PlatformServer server = new PlatformServer(platform);
    try (BufferedReader questions =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        answers.println(server.answer(JSON.readTree(line)));
      }
    } finally {
      server.close();
    }
  }

  private ObjectNode answer(JsonNode question) {
    try {
      if (question.has("open")) {
        JsonNode site = question.get("open");
        session = platform.open(site.path("base_url").asText(), site.path("api_key").asText());
        return done();
      }
      return question.has("close") ? close() : use(question);
    } catch (ActionFailure failure) {
      return object().set("error", FailureJson.write(failure));
    }
  }

  private ObjectNode use(JsonNode question) throws ActionFailure {
    ObjectNode input = question.path("input").isObject() ? question.withObject("input") : object();
    if (question.has("run")) {
      return object().set("result", session.run(question.get("run").asText(), input));
    }
    if (question.has("follow")) {
      Subscription followed = session.follow(question.get("follow").asText(), input);
      subscriptions.put(++lastSubscription, followed);
      return object().put("subscription", lastSubscription);
    }
    if (question.has("poll")) {
      ObjectNode answer = object();
      subscriptions
          .get(question.get("poll").asInt())
          .poll()
          .forEach(answer.putArray("events")::add);
      return answer;
    }
    subscriptions.remove(question.path("unfollow").asInt()).close();
    return done();
  }

  private ObjectNode close() {
    subscriptions.values().forEach(Subscription::close);
    subscriptions.clear();
    if (session != null) {
      session.close();
      session = null;
    }
    return done();
  }

  private static ObjectNode done() {
    return object().put("ok", true);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
