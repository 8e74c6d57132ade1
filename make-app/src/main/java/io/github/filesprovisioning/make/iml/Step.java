package io.github.filesprovisioning.make.iml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a communication: a request, or a step without one that only computes, checks or puts
 * the output together. Values of answers are remembered as they come and worked on in later steps,
 * because an answer can also be an error.
 */
public final class Step {
  /** Statuses of answers that are no errors. */
  public static final Iml SUCCEEDED = Iml.of("statusCode < 400");

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final Map<String, Iml> values = new LinkedHashMap<>();
  private final Map<String, ObjectNode> collections = new LinkedHashMap<>();
  private Iml condition;

  private Step() {}

  /** A step without a request. */
  public static Step compute() {
    return new Step();
  }

  /** A request; the path may hold expressions in braces. */
  public static Step request(String method, String path) {
    Step step = new Step();
    step.json.put("url", path).put("method", method);
    return step;
  }

  /** A request that reads. */
  public static Step get(String path) {
    return request("GET", path);
  }

  /** Carried out only when this holds. */
  public Step when(Iml holds) {
    condition = condition == null ? holds : Iml.all(condition, holds);
    return this;
  }

  /** Adds a query parameter. */
  public Step query(String name, Iml value) {
    return query(name, value.braces());
  }

  /** Adds a query parameter. */
  public Step query(String name, String value) {
    json.withObjectProperty("qs").put(name, value);
    return this;
  }

  /** Sets what is sent. */
  public Step body(JsonNode body) {
    json.set("body", body);
    return this;
  }

  /** Sets what is sent to a value worked out before. */
  public Step body(Iml body) {
    json.put("body", body.braces());
    return this;
  }

  /** Adds a field to what is sent. */
  public Step field(String name, Iml value) {
    json.withObjectProperty("body").put(name, value.braces());
    return this;
  }

  /** Remembers a value before anything else of this step happens. */
  public Step let(String name, Iml value) {
    values.put(name, value);
    return this;
  }

  /** Remembers a collection before anything else of this step happens. */
  public Step let(String name, ObjectNode value) {
    collections.put(name, value);
    return this;
  }

  /** Remembers a piece of the answer. */
  public Step keep(String name, Iml value) {
    response().withObjectProperty("temp").put(name, value.braces());
    return this;
  }

  /** Takes other answers than those below 400 for valid; all others stay errors. */
  public Step accept(Iml condition) {
    response().put("valid", condition.braces());
    return this;
  }

  /** Ends with an error unless this holds. */
  public Step require(Iml condition, String type, String message) {
    response()
        .putObject("valid")
        .put("condition", condition.braces())
        .put("type", type)
        .put("message", message);
    return this;
  }

  /** Sets the error that invalid answers become instead of the app's usual ones. */
  public Step error(JsonNode error) {
    response().set("error", error);
    return this;
  }

  /** Sets the output of the module, or of each record. */
  public Step output(Iml value) {
    response().put("output", value.braces());
    return this;
  }

  /** Sets a field of the output. */
  public Step output(String name, Iml value) {
    response().withObjectProperty("output").put(name, value.braces());
    return this;
  }

  /** Sets fields of the output. */
  public Step output(Map<String, Iml> fields) {
    fields.forEach(this::output);
    return this;
  }

  /** The part about the answer, for what has no method here. */
  public ObjectNode response() {
    return json.withObjectProperty("response");
  }

  /** The whole step, for what has no method here. */
  public ObjectNode json() {
    if (condition != null) {
      json.put("condition", condition.braces());
    }
    values.forEach((name, value) -> temp().put(name, guarded(name, value).braces()));
    collections.forEach((name, value) -> temp().set(name, guarded(value)));
    return json;
  }

  private ObjectNode temp() {
    return json.withObjectProperty("temp");
  }

  /**
   * Whether a step remembers its values although its condition does not hold is not documented, so
   * it must make no difference.
   */
  private Iml guarded(String name, Iml value) {
    return condition == null ? value : Iml.when(condition, value, Iml.temp(name));
  }

  private ObjectNode guarded(ObjectNode collection) {
    if (condition == null) {
      return collection;
    }
    ObjectNode guarded = JsonNodeFactory.instance.objectNode();
    collection
        .properties()
        .forEach(
            field -> {
              String text = field.getValue().asText();
              Iml value = Iml.of(text.substring(2, text.length() - 2));
              guarded.put(field.getKey(), Iml.when(condition, value, Iml.of("undefined")).braces());
            });
    return guarded;
  }
}
