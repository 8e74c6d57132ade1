package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of a definition.
 *
 * @param path its path template
 * @param method its method, in lower case
 * @param at the operation object
 * @param item the path item around it
 * @param document the definition
 */
public record Operation(
    String path, String method, Located at, Located item, SwaggerDocument document) {
  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  String id() {
    return at.text("operationId");
  }

  /** The parameters with references followed, those of the path item first. */
  List<Located> parameters() {
    List<Located> all = new ArrayList<>();
    for (Located owner : List.of(item, at)) {
      Located list = owner.child("parameters");
      for (int i = 0; i < list.node().size(); i++) {
        all.add(document.followed(list.child(i)));
      }
    }
    return all;
  }

  List<Located> parameters(String in) {
    return parameters().stream().filter(p -> p.text("in").equals(in)).toList();
  }

  /** The schema of the body parameter, references followed. */
  Optional<Located> body() {
    return parameters("body").stream()
        .findFirst()
        .map(p -> document.followed(p.child("schema")))
        .filter(s -> !s.node().isMissingNode());
  }

  /** The schema of the first successful response that has one, references followed. */
  Optional<Located> answer() {
    Located responses = at.child("responses");
    return List.of("200", "201").stream()
        .map(status -> document.followed(responses.child(status)).child("schema"))
        .filter(schema -> !schema.node().isMissingNode())
        .findFirst()
        .map(document::followed);
  }

  boolean isTrigger() {
    return at.has("x-ms-trigger");
  }

  boolean isWebhook() {
    return at.text("x-ms-trigger").equals("single");
  }

  JsonNode annotation() {
    return at.node().path("x-ms-api-annotation");
  }
}
