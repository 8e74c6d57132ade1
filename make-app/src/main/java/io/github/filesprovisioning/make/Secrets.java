package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;
import java.util.Set;

/** Keeps secrets out of Make's log. What a request hides itself may replace what the base hides. */
final class Secrets {
  /** Where the key stands in every request. */
  static final String KEY = "request.headers.x-filesapi-key";

  private Secrets() {}

  /** Names the secret fields in every request that sends a body, and those of answers. */
  static void hide(List<Step> steps, Set<String> sent, Set<String> answered) {
    for (Step step : steps) {
      if (step.json().has("body") && !(sent.isEmpty() && answered.isEmpty())) {
        ArrayNode sanitize = step.json().withObjectProperty("log").putArray("sanitize").add(KEY);
        sent.forEach(field -> sanitize.add("request.body." + field));
        answered.forEach(field -> sanitize.add("response.body." + field));
      }
    }
  }
}
