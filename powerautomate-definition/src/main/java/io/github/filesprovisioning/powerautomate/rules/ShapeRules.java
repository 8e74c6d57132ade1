package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which members the objects of a definition may have: those of Swagger 2.0, and extensions. */
final class ShapeRules {
  private static final Set<String> ROOT =
      Set.of(
          "swagger",
          "info",
          "host",
          "basePath",
          "schemes",
          "consumes",
          "produces",
          "paths",
          "definitions",
          "parameters",
          "responses",
          "securityDefinitions",
          "security",
          "tags",
          "externalDocs");
  private static final Set<String> INFO =
      Set.of("title", "description", "termsOfService", "contact", "license", "version");
  private static final Set<String> CONTACT = Set.of("name", "url", "email");
  private static final Set<String> OPERATION =
      Set.of(
          "tags",
          "summary",
          "description",
          "externalDocs",
          "operationId",
          "consumes",
          "produces",
          "parameters",
          "responses",
          "schemes",
          "deprecated",
          "security");
  private static final Set<String> RESPONSE =
      Set.of("description", "schema", "headers", "examples", "$ref");
  private static final Set<String> VALUE =
      Set.of(
          "type",
          "format",
          "items",
          "default",
          "maximum",
          "exclusiveMaximum",
          "minimum",
          "exclusiveMinimum",
          "maxLength",
          "minLength",
          "pattern",
          "maxItems",
          "minItems",
          "uniqueItems",
          "enum",
          "multipleOf",
          "description",
          "$ref");
  private static final Set<String> PARAMETER =
      with(VALUE, "name", "in", "required", "schema", "allowEmptyValue", "collectionFormat");
  private static final Set<String> SCHEMA =
      with(
          VALUE,
          "title",
          "maxProperties",
          "minProperties",
          "required",
          "allOf",
          "properties",
          "additionalProperties",
          "discriminator",
          "readOnly",
          "xml",
          "externalDocs",
          "example");

  /** Extensions that take no other members than these. */
  private static final Map<String, Set<String>> CLOSED =
      Map.of(
          "x-ms-api-annotation", Set.of("family", "revision", "status", "replacement"),
          "x-ms-dynamic-schema", Set.of("operationId", "parameters", "value-path"),
          "x-ms-dynamic-properties", Set.of("operationId", "parameters", "itemValuePath"),
          "x-ms-dynamic-tree", Set.of("settings", "open", "browse"),
          "x-ms-operation-context", Set.of("simulate"),
          "x-ms-pageable", Set.of("nextLinkName"),
          "x-ms-notification", Set.of("operationId"));

  private static final List<String> SOURCES =
      List.of("operationId", "builtInOperation", "capability");

  private ShapeRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "ExtensionNameNotValid",
            (c, r) ->
                shaped(c)
                    .forEach(
                        object ->
                            object
                                .strangers()
                                .forEach(
                                    name ->
                                        r.at(
                                            object.at().pointer(),
                                            name + " is not known; extensions begin with x-")))),
        error(
            "AdditionalPropertyNotAllowed",
            (c, r) ->
                shaped(c)
                    .forEach(
                        object ->
                            CLOSED.forEach(
                                (extension, known) -> {
                                  Located inner = object.at().child(extension);
                                  new Shaped(inner, known)
                                      .others()
                                      .forEach(
                                          name -> r.at(inner.pointer(), name + " is not allowed"));
                                }))),
        error(
            "OneOfPropertiesRequired",
            (c, r) ->
                shaped(c)
                    .forEach(
                        object -> {
                          Located choices = object.at().child("x-ms-dynamic-values");
                          if (choices.node().isObject()
                              && SOURCES.stream().noneMatch(choices::has)) {
                            r.at(choices.pointer(), "needs one of " + SOURCES);
                          }
                        })));
  }

  /** The objects of a definition, each with the members that Swagger gives it. */
  private static List<Shaped> shaped(ConnectorPackage c) {
    Located root = c.definition().root();
    List<Shaped> found = new ArrayList<>();
    found.add(new Shaped(root, ROOT));
    found.add(new Shaped(root.child("info"), INFO));
    found.add(new Shaped(root.child("info").child("contact"), CONTACT));
    for (Operation operation : c.definition().operations()) {
      found.add(new Shaped(operation.at(), OPERATION));
      operation.parameters().forEach(parameter -> found.add(new Shaped(parameter, PARAMETER)));
      Located responses = operation.at().child("responses");
      responses
          .node()
          .fieldNames()
          .forEachRemaining(status -> found.add(new Shaped(responses.child(status), RESPONSE)));
    }
    c.definition().schemas().forEach(schema -> found.add(new Shaped(schema, SCHEMA)));
    return found;
  }

  private static Set<String> with(Set<String> names, String... more) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /** An object and the members it may have. */
  private record Shaped(Located at, Set<String> known) {

    /** Members that are not known. */
    List<String> others() {
      List<String> names = new ArrayList<>();
      at.node().fieldNames().forEachRemaining(names::add);
      names.removeAll(known);
      return names;
    }

    /** Members that are neither known nor extensions. */
    List<String> strangers() {
      return others().stream().filter(name -> !name.startsWith("x-")).toList();
    }
  }
}
