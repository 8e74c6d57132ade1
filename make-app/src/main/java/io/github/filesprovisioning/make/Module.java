package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Optional;

/**
 * One module of the app.
 *
 * @param id of the catalogue's entry
 * @param name as the app knows it
 * @param resource of the entry
 * @param label in sentence case
 * @param description one sentence
 * @param type {@code action}, {@code search}, {@code trigger} or {@code universal}
 * @param crud what an action does to its record, where that is one of Make's four
 * @param communication the requests
 * @param parameters what the user fills in
 * @param output the fields of a bundle
 * @param others further files by their kind, such as {@code epoch} and {@code samples}
 */
record Module(
    String id,
    String name,
    String resource,
    String label,
    String description,
    String type,
    Optional<String> crud,
    JsonNode communication,
    ArrayNode parameters,
    ArrayNode output,
    Map<String, JsonNode> others) {}
