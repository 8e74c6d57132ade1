package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.Subscription;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Carries out the steps of one scenario, and keeps what it follows. */
final class PlayedSteps implements AutoCloseable {

  private final Platform.Session session;
  private final SandboxAdmin sandbox;
  private final Map<String, Subscription> followed = new LinkedHashMap<>();

  PlayedSteps(Platform.Session session, SandboxAdmin sandbox) {
    this.session = session;
    this.sandbox = sandbox;
  }

  /** Carries out one step. */
  Answer play(Scenario.Step step, Placeholders placeholders) throws IOException {
    if (step.seed() != null) {
      sandbox.seed(placeholders.resolve(step.seed()));
      return Answer.of(null);
    }
    try {
      if (step.poll() != null) {
        return Answer.of(poll(step.poll()));
      }
      ObjectNode input = (ObjectNode) placeholders.resolve(step.input());
      if (step.action() != null) {
        return Answer.of(session.run(step.action(), input));
      }
      stop(followed.put(step.follow(), session.follow(step.follow(), input)));
      return Answer.of(null);
    } catch (ActionFailure failure) {
      return Answer.failed(failure);
    }
  }

  private ArrayNode poll(String trigger) throws ActionFailure {
    Subscription subscription = followed.get(trigger);
    if (subscription == null) {
      throw new IllegalArgumentException("nothing follows " + trigger + " in an earlier step");
    }
    ArrayNode events = JsonNodeFactory.instance.arrayNode();
    subscription.poll().forEach(events::add);
    return events;
  }

  private static void stop(Subscription before) {
    if (before != null) {
      before.close();
    }
  }

  @Override
  public void close() {
    followed.values().forEach(Subscription::close);
  }
}
