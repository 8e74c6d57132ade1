package io.github.filesprovisioning.boomi.listen;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.PropertyMap;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.field.FieldLabel;
import io.github.filesprovisioning.boomi.field.IntegerField;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the fields of a listen operation say. Immutable. */
final class ListenSettings {
  private static final IntegerField INTERVAL =
      new IntegerField("pollInterval", "Interval (ms)", 1, 86_400_000);
  private static final IntegerField BATCH_SIZE =
      new IntegerField("batchSize", "Changes Per Process", 1, 10_000);

  private final PropertyMap fields;

  ListenSettings(PropertyMap fields) {
    this.fields = fields;
  }

  /** The pause between two polls. */
  Duration interval() {
    return Duration.ofMillis(INTERVAL.in(fields).orElse(60_000L));
  }

  /** The most changes that start a process together. */
  int batchSize() {
    return Math.toIntExact(BATCH_SIZE.in(fields).orElse(100L));
  }

  /** Whether the first poll tells what exists. */
  boolean includeExisting() {
    return fields.getBooleanProperty("includeExisting", false);
  }

  /**
   * The folder for the state.
   *
   * @throws ConnectorException when there is none
   */
  Path stateFolder() {
    String folder = fields.getProperty("stateFolder", "").strip();
    if (folder.isEmpty()) {
      throw new ConnectorException(
          "INVALID_INPUT",
          "The listener has no State Folder. Name a folder on the Atom, or on the shared drive of"
              + " a Molecule, where it keeps what it has told.");
    }
    try {
      return Paths.get(folder).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new ConnectorException("INVALID_INPUT", "The State Folder is no path.", e);
    }
  }

  /**
   * The name under which the state is kept.
   *
   * @throws ConnectorException when it cannot name a file
   */
  String listenerName(Offer trigger) {
    String name = fields.getProperty("listenerName", trigger.id()).strip();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new ConnectorException(
          "INVALID_INPUT",
          "The Listener Name may have letters, digits, dots, dashes and underscores only.");
    }
    return name;
  }

  /**
   * The input of the trigger: those fields that have a value.
   *
   * @param triggers all that there are; their fields stand in one form
   * @throws ConnectorException when a field has a value that the trigger does not take, because the
   *     listener would tell more than was asked for
   */
  ObjectNode input(Offer trigger, List<Offer> triggers) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    JsonNode taken = trigger.input().path("properties");
    for (Offer each : triggers) {
      each.input()
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              name ->
                  value(name)
                      .ifPresent(
                          value -> put(input, requireTaken(name, taken, trigger), name, value)));
    }
    return input;
  }

  private Optional<String> value(String name) {
    Object value = fields.get(name);
    return Optional.ofNullable(value)
        .map(each -> each.toString().strip())
        .filter(t -> !t.isEmpty());
  }

  private static String requireTaken(String name, JsonNode taken, Offer trigger) {
    if (!taken.has(name)) {
      throw new ConnectorException(
          "INVALID_INPUT",
          FieldLabel.of(name) + " must be left empty for " + trigger.label() + ".");
    }
    return taken.path(name).path("type").asText();
  }

  private static void put(ObjectNode input, String type, String name, String value) {
    if (!type.equals("array")) {
      input.put(name, value);
      return;
    }
    ArrayNode items = input.putArray(name);
    for (String item : value.split("[,\\s]+", -1)) {
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
  }
}
