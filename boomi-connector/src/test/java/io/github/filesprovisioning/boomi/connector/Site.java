package io.github.filesprovisioning.boomi.connector;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.filesprovisioning.boomi.atom.Atom;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.AtomOperation;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A fresh site, and an Atom with the connector. */
final class Site implements AutoCloseable {
  static final String MEMBER_KEY = "obviouslyFakeMemberKey1";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  private final Atom atom;

  Site() {
    this(AtomLimits.usual());
  }

  Site(AtomLimits limits) {
    this.atom = Atom.load(Path.of(System.getProperty("car.file")), limits);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Atom atom() {
    return atom;
  }

  /** Puts things into the site; JSON with single quotes. */
  void seed(String json) {
    sandbox.seed(json(json));
  }

  /** A connection of the site administrator. */
  AtomConnection connection() {
    return connection(Map.of());
  }

  /** A connection of the site administrator, with other values of these fields. */
  AtomConnection connection(Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>();
    fields.put("url", sandbox.baseUrl());
    fields.put("apiKey", sandbox.apiKey());
    fields.put("firstRetryDelay", "1");
    fields.putAll(changes);
    return atom.connect(fields);
  }

  /** An operation of the site administrator that is imported for an object type. */
  AtomOperation operation(OperationType type, String objectType) {
    return operation(type, objectType, Map.of());
  }

  AtomOperation operation(OperationType type, String objectType, Map<String, String> fields) {
    return connection().operation(type, fields).importing(objectType);
  }

  long userId(String username) {
    return id("users", "username", username);
  }

  long groupId(String name) {
    return id("groups", "name", name);
  }

  private long id(String list, String key, String value) {
    for (JsonNode record : sandbox.state().path(list)) {
      if (record.path(key).asText().equals(value)) {
        return record.path("id").asLong();
      }
    }
    throw new IllegalArgumentException("the site has no " + value);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the JSON of a test is wrong", e);
    }
  }

  @Override
  public void close() {
    atom.close();
    sandbox.close();
  }
}
