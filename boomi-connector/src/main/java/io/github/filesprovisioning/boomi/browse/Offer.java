package io.github.filesprovisioning.boomi.browse;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import java.util.HashSet;
import java.util.Set;

/** An entry of the catalogue as an object type of one operation type. Immutable. */
public final class Offer {
  private final OperationType type;
  private final String id;
  private final String resource;
  private final String label;
  private final String description;
  private final JsonNode input;
  private final JsonNode output;
  private final Set<String> calls;

  private Offer(
      OperationType type, String label, ActionDefinition action, TriggerDefinition trigger) {
    this.type = type;
    this.label = label;
    if (action != null) {
      this.id = action.id();
      this.resource = action.resource();
      this.description = action.description();
      this.input = action.input().toJson();
      this.output = action.isList() ? record(action.output()) : action.output();
      this.calls = action.calls();
    } else {
      this.id = trigger.id();
      this.resource = trigger.resource();
      this.description = trigger.description();
      this.input = trigger.input().toJson();
      this.output = trigger.output();
      this.calls = Set.of(trigger.detectionOperation());
    }
  }

  static Offer of(OperationType type, String label, ActionDefinition action) {
    return new Offer(type, label, action, null);
  }

  static Offer of(String label, TriggerDefinition trigger) {
    return new Offer(OperationType.LISTEN, label, null, trigger);
  }

  /** A query gives records one by one, not a page of them. */
  private static JsonNode record(JsonNode page) {
    ObjectNode item = page.path("properties").path("items").path("items").deepCopy();
    if (page.has("$defs")) {
      item.set("$defs", page.get("$defs"));
    }
    return item;
  }

  /** The operation type that offers it. */
  public OperationType type() {
    return type;
  }

  /** The id of the object type, which is the id in the catalogue. */
  public String id() {
    return id;
  }

  /** What it is about, such as {@code user}. */
  public String resource() {
    return resource;
  }

  /** What the import shows. */
  public String label() {
    return label;
  }

  /** What it does, in one or two sentences. */
  public String description() {
    return description;
  }

  /** What it takes, as JSON Schema (draft 2020-12). */
  public JsonNode input() {
    return input;
  }

  /** What a document holds that it gives, as JSON Schema (draft 2020-12). */
  public JsonNode output() {
    return output;
  }

  /** The operations of Files.com that it may call. */
  public Set<String> calls() {
    return new HashSet<>(calls);
  }
}
