package io.github.filesprovisioning.boomi.listen;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.PropertyMap;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;

/** What the fields of a listen operation say. Immutable. */
final class ListenSettings {
  private final PropertyMap fields;

  ListenSettings(PropertyMap fields) {
    this.fields = fields;
  }

  /** The pause between two polls. */
  Duration interval() {
    return Duration.ofMillis(Math.max(1, fields.getLongProperty("pollInterval", 60_000L)));
  }

  /** The most changes that start a process together. */
  int batchSize() {
    return Math.toIntExact(
        Math.max(1, Math.min(10_000, fields.getLongProperty("batchSize", 100L))));
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

  /** The input of the trigger: those fields that have a value. */
  ObjectNode input(Offer trigger) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    trigger
        .input()
        .path("properties")
        .properties()
        .forEach(
            property -> {
              Object value = fields.get(property.getKey());
              if (value != null && !value.toString().isBlank()) {
                put(input, property.getKey(), property.getValue().path("type").asText(), value);
              }
            });
    return input;
  }

  private static void put(ObjectNode input, String name, String type, Object value) {
    if (type.equals("array")) {
      for (String item : value.toString().split("[,\\s]+", -1)) {
        if (!item.isEmpty()) {
          input.withArray(name).add(item);
        }
      }
    } else {
      input.put(name, value.toString().strip());
    }
  }
}
