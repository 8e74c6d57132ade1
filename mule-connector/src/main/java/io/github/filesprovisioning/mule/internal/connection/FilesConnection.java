package io.github.filesprovisioning.mule.internal.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.InputSchema;
import io.github.filesprovisioning.core.catalog.LookupRunner;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.mule.internal.error.Failure;
import io.github.filesprovisioning.mule.internal.input.ActionInput;
import io.github.filesprovisioning.mule.internal.input.FieldNames;
import io.github.filesprovisioning.mule.internal.record.RecordMapper;

/** A Files.com site that operations and sources work on. Safe for use by many threads. */
public final class FilesConnection {
  private final Catalog catalog;
  private final FilesClient client;
  private final ActionRunner actions;
  private final RecordMapper records;

  FilesConnection(Catalog catalog, FilesClient client, RecordMapper records) {
    this.catalog = catalog;
    this.client = client;
    this.actions = new ActionRunner(catalog, client);
    this.records = records;
  }

  /**
   * Runs an action of the catalogue.
   *
   * @param type of the result
   * @throws Failure when it could not be done
   */
  public <T> T run(String actionId, ActionInput input, Class<T> type) {
    return records.read(run(actionId, json(catalog.action(actionId).input(), input)), type);
  }

  /** Runs an action with JSON, such as a page of a list. */
  public JsonNode run(String actionId, ObjectNode input) {
    try {
      return actions.run(actionId, input);
    } catch (FilesException e) {
      throw Failure.of(e);
    }
  }

  /** The input of an action or a trigger as JSON, with the names of the catalogue. */
  public ObjectNode json(InputSchema fields, ActionInput input) {
    JsonNode schema = fields.toJson();
    return (ObjectNode) new FieldNames(schema).named(plain(input), schema);
  }

  private JsonNode plain(ActionInput input) {
    try {
      return records.write(input.values());
    } catch (IllegalArgumentException e) {
      throw Failure.of(
          new InvalidInputException(
              "object", "must hold texts, numbers, booleans, times, lists and objects only"));
    }
  }

  /** Turns answers into records. */
  public RecordMapper records() {
    return records;
  }

  /** The catalogue. */
  public Catalog catalog() {
    return catalog;
  }

  /** Finds the choices of dropdowns. */
  public LookupRunner lookups() {
    return new LookupRunner(catalog, client);
  }

  /** The client, for sources. */
  public FilesClient client() {
    return client;
  }

  void close() {
    client.close();
  }

  /** The address; no credentials. */
  @Override
  public String toString() {
    return client.toString();
  }
}
