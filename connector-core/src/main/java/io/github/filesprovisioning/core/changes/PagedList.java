package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A list of the API, page by page, from any cursor on. Immutable. */
final class PagedList {
  /** One page of records. */
  static final class Page {
    private final List<ObjectNode> records;
    private final String next;

    private Page(List<ObjectNode> records, String next) {
      this.records = records;
      this.next = next;
    }

    List<ObjectNode> records() {
      return records;
    }

    /** Where the next page starts; null on the last. */
    String next() {
      return next;
    }
  }

  private final FilesClient client;
  private final String operation;
  private final ObjectNode parameters;

  private PagedList(FilesClient client, String operation, ObjectNode parameters) {
    this.client = client;
    this.operation = operation;
    this.parameters = parameters;
  }

  PagedList(FilesClient client, String operation, int perPage) {
    this(client, operation, JsonNodeFactory.instance.objectNode().put("per_page", perPage));
  }

  /** The same list with another parameter. */
  PagedList with(String parameter, Object value) {
    ObjectNode more = parameters.deepCopy();
    return new PagedList(client, operation, more.put(parameter, String.valueOf(value)));
  }

  /** The same list with a parameter such as {@code filter[field]=value}. */
  PagedList with(String parameter, String field, Object value) {
    ObjectNode more = parameters.deepCopy();
    more.withObjectProperty(parameter).put(field, String.valueOf(value));
    return new PagedList(client, operation, more);
  }

  /** The page that starts at the cursor; the first for null. */
  Page page(String cursor) {
    ObjectNode input = parameters.deepCopy();
    if (cursor != null) {
      input.put("cursor", cursor);
    }
    RawResponse answer = client.invoke(operation, input);
    String next = answer.cursor().orElse(null);
    if (!answer.body().isArray() || next != null && next.equals(cursor)) {
      throw notUnderstood("no list, or one that does not end,", operation);
    }
    List<ObjectNode> records = new ArrayList<>(answer.body().size());
    for (JsonNode record : answer.body()) {
      if (record.isObject()) {
        records.add((ObjectNode) record);
      }
    }
    return new Page(records, next);
  }

  private static FilesException notUnderstood(String given, String operation) {
    return new FilesException(
        ErrorKind.SERVER_ERROR,
        "Files.com gave "
            + given
            + " to "
            + operation
            + ". Poll again; if it happens again, tell Files.com support.");
  }

  /** All records, from the first page to the last. */
  void forEach(Consumer<ObjectNode> action) {
    String cursor = null;
    do {
      Page page = page(cursor);
      page.records().forEach(action);
      cursor = page.next();
    } while (cursor != null);
  }

  /** The first record that fits; pages are fetched until then. */
  Optional<ObjectNode> find(Predicate<ObjectNode> wanted) {
    String cursor = null;
    do {
      Page page = page(cursor);
      for (ObjectNode record : page.records()) {
        if (wanted.test(record)) {
          return Optional.of(record);
        }
      }
      cursor = page.next();
    } while (cursor != null);
    return Optional.empty();
  }

  /** Whether a request failed because its cursor is no longer good; the list has to start anew. */
  static boolean cursorExpired(FilesException failure) {
    return failure.type().filter("bad-request/invalid-cursor"::equals).isPresent();
  }

  /** Reads one record by its id; empty when it is not found. */
  static Optional<ObjectNode> read(FilesClient client, String operation, long id) {
    try {
      JsonNode body =
          client.invoke(operation, JsonNodeFactory.instance.objectNode().put("id", id)).body();
      if (body.isObject()) {
        return Optional.of((ObjectNode) body);
      }
      throw notUnderstood("no record", operation);
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
