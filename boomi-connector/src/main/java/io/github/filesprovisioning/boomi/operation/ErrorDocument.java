package io.github.filesprovisioning.boomi.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.List;
import java.util.Map;

/** An error as a document: what the catalogue calls it, and what Files.com wrote. No secrets. */
final class ErrorDocument {
  private ErrorDocument() {}

  static ObjectNode of(FilesException error) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("kind", error.kind().name());
    document.put("message", error.getMessage());
    if (error.status() != 0) {
      document.put("status", error.status());
    }
    error.type().ifPresent(type -> document.put("type", type));
    error.title().ifPresent(title -> document.put("title", title));
    error.detail().ifPresent(detail -> document.put("detail", detail));
    error.requestId().ifPresent(id -> document.put("request_id", id));
    field(error, document);
    return document;
  }

  private static void field(FilesException error, ObjectNode document) {
    if (error instanceof InvalidInputException) {
      InvalidInputException invalid = (InvalidInputException) error;
      document.put("field", invalid.field()).put("rule", invalid.rule());
      return;
    }
    Map<String, List<String>> fields = error.fieldErrors();
    if (!fields.isEmpty()) {
      String first = fields.keySet().iterator().next();
      document.put("field", first).put("rule", String.join("; ", fields.get(first)));
      ObjectNode all = document.putObject("field_errors");
      fields.forEach((name, rules) -> rules.forEach(all.putArray(name)::add));
    }
  }
}
