package io.github.filesprovisioning.powerautomate.drawing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A workflow from top to bottom; what belongs to a condition or a loop is set in. */
final class WorkflowDrawing {
  private static final int WIDTH = 640;
  private static final int INDENT = 28;
  private static final int STEP = 34;
  private static final Map<String, String> TYPES =
      Map.of(
          "If", "Condition",
          "Foreach", "For each",
          "Until", "Do until",
          "Query", "Filter array",
          "Request", "When a request is received",
          "Button", "Manually trigger a flow");
  private final Svg svg = new Svg();
  private int y = 12;

  private WorkflowDrawing() {}

  /** Draws a workflow definition. */
  static String of(JsonNode definition) {
    WorkflowDrawing drawing = new WorkflowDrawing();
    definition
        .path("triggers")
        .properties()
        .forEach(t -> drawing.step(0, t.getKey(), what(t.getValue()), "#dff6dd"));
    drawing.actions(definition.path("actions"), 0);
    return drawing.svg.finished(WIDTH);
  }

  private void actions(JsonNode actions, int depth) {
    for (String name : inOrder(actions)) {
      JsonNode action = actions.path(name);
      step(depth, name, what(action), isCall(action) ? "#dce9f5" : "#ffffff");
      actions(action.path("actions"), depth + 1);
      if (!action.at("/else/actions").isEmpty()) {
        step(depth, "otherwise", "", "#f3f2f1");
        actions(action.at("/else/actions"), depth + 1);
      }
    }
  }

  private void step(int depth, String name, String what, String fill) {
    int x = 12 + depth * INDENT;
    svg.box(x, y, WIDTH - 24 - depth * INDENT, STEP - 6, fill, "#8a8886");
    svg.text(x + 10, y + 19, 12, "#323130", "600", name.replace('_', ' '));
    svg.text(x + 270, y + 19, 11, "#605e5c", "400", Svg.shortened(what, 48 - depth * 3));
    y += STEP;
  }

  private static boolean isCall(JsonNode action) {
    return action.path("type").asText().endsWith("ApiConnection");
  }

  /** The operation or the request of a call; of others what the designer calls them. */
  private static String what(JsonNode action) {
    if (!isCall(action)) {
      String type = action.path("type").asText();
      return TYPES.getOrDefault(type, type);
    }
    JsonNode inputs = action.path("inputs");
    JsonNode operation = inputs.at("/host/operationId");
    return operation.isMissingNode()
        ? inputs.path("method").asText().toUpperCase(Locale.ROOT)
            + " "
            + inputs.path("path").asText().replaceAll("@\\{[^}]*}", "...")
        : operation.asText();
  }

  /** Actions in the order in which they wait for each other. */
  private static List<String> inOrder(JsonNode actions) {
    Set<String> done = new LinkedHashSet<>();
    List<String> waiting = new ArrayList<>();
    actions.fieldNames().forEachRemaining(waiting::add);
    while (!waiting.isEmpty()) {
      String next =
          waiting.stream()
              .filter(name -> ready(actions.path(name), done))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("these wait for each other: " + waiting));
      done.add(next);
      waiting.remove(next);
    }
    return List.copyOf(done);
  }

  private static boolean ready(JsonNode action, Set<String> done) {
    List<String> before = new ArrayList<>();
    action.path("runAfter").fieldNames().forEachRemaining(before::add);
    return done.containsAll(before);
  }
}
