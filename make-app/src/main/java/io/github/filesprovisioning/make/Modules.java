package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.composite.Composite;
import io.github.filesprovisioning.make.composite.Composites;
import io.github.filesprovisioning.make.iml.Checks;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a module of each entry of the catalogue. */
final class Modules {
  private static final Set<String> PAGING = Set.of("cursor", "per_page");
  private static final int PAGE = 1000;
  private static final int USUAL_LIMIT = 100;

  private final Catalogue catalogue;
  private final JsonNode samples;
  private final Parameters parameters;
  private final Interfaces interfaces;
  private final OperationSteps operations;
  private final HiddenFields hidden;

  Modules(Catalogue catalogue, JsonNode openapi, JsonNode samples) {
    this.samples = samples;
    this.catalogue = catalogue;
    this.parameters = new Parameters(catalogue);
    this.interfaces = new Interfaces(catalogue);
    this.operations = new OperationSteps(catalogue);
    this.hidden = new HiddenFields(openapi, interfaces);
  }

  /** All modules, triggers first. */
  List<Module> all() {
    return Stream.concat(
            catalogue.triggers().stream()
                .map(
                    trigger ->
                        new TriggerModules(catalogue)
                            .of(
                                trigger,
                                samples.at("/triggers").path(trigger.path("id").asText()))),
            catalogue.actions().stream().map(this::action))
        .toList();
  }

  private Module action(JsonNode action) {
    if (action.path("id").asText().equals("api.call")) {
      return ApiCallModule.of(action);
    }
    return action.path("list").asBoolean() ? search(action) : single(action);
  }

  private Module single(JsonNode action) {
    return new Module(
        action.path("id").asText(),
        ModuleName.of(action.path("id").asText()),
        action.path("resource").asText(),
        action.path("labelWithArticles").asText(),
        action.path("description").asText(),
        "action",
        Crud.of(action),
        communication(steps(action), action),
        parameters.of(action, Composites.of(action).map(Composite::leftOut).orElse(Set.of())),
        interfaces.of(action.path("output")),
        Map.of("samples", sample(action)));
  }

  private List<Step> steps(JsonNode action) {
    Optional<Composite> composite = Composites.of(action);
    if (composite.isPresent()) {
      return composite.get().steps(action, catalogue);
    }
    if (action.has("method")) {
      throw new IllegalStateException("no requests for " + action.path("id"));
    }
    Step request = operations.request(action);
    List<Step> steps = new ArrayList<>();
    Set<String> outputs = interfaces.names(action.path("output"));
    Set<String> inPath = Parameters.names(action.at("/operation/pathFields"));
    if (!inPath.isEmpty()) {
      steps.add(new Checks().ids(inPath).step());
    }
    steps.add(request);
    if (outputs.equals(inPath)) {
      // Files.com answers nothing, so the output says which record it was.
      inPath.forEach(field -> request.output(field, Iml.parameter(field)));
    } else {
      request.output(handedOn(Iml.of("body"), action, action.path("output")));
    }
    return steps;
  }

  private Iml handedOn(Iml record, JsonNode action, JsonNode output) {
    return hidden.without(record, action.at("/operation/id").asText(), output);
  }

  private JsonNode sample(JsonNode action) {
    return samples.path("actions").path(action.path("id").asText()).path("output");
  }

  private Module search(JsonNode action) {
    JsonNode operation = action.path("operation");
    Step step = Step.get(OperationSteps.path(operation)).query("per_page", String.valueOf(PAGE));
    operations.query(step, operation, operations.fields(action), PAGING);
    step.response().put("iterate", "{{body}}").put("limit", "{{parameters.limit}}");
    JsonNode record =
        catalogue.resolve(action.path("output")).path("properties").path("items").path("items");
    step.output(handedOn(Iml.of("item"), action, record));
    Paging.follow(step);
    ArrayNode fields = parameters.of(action, PAGING);
    fields.add(limit());
    return new Module(
        action.path("id").asText(),
        ModuleName.of(action.path("id").asText()),
        action.path("resource").asText(),
        action.path("labelWithArticles").asText(),
        action.path("description").asText(),
        "search",
        Optional.empty(),
        communication(List.of(step), action),
        fields,
        interfaces.of(record),
        Map.of("samples", sample(action).path("items").path(0)));
  }

  /** How many records at most; Make asks for it in every search and trigger. */
  static ObjectNode limit() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", "limit")
        .put("label", "Limit")
        .put("type", "uinteger")
        .put("help", "The largest number of results in one run. Make itself ends at 3200.")
        .put("required", true)
        .put("default", USUAL_LIMIT)
        .set("validate", JsonNodeFactory.instance.objectNode().put("min", 1).put("max", 3200));
  }

  private JsonNode communication(List<Step> steps, JsonNode action) {
    Secrets.hide(
        steps, parameters.secrets(action.path("input")), parameters.secrets(action.path("output")));
    if (steps.size() == 1) {
      return steps.get(0).json();
    }
    ArrayNode requests = JsonNodeFactory.instance.arrayNode();
    steps.forEach(step -> requests.add(step.json()));
    return requests;
  }
}
