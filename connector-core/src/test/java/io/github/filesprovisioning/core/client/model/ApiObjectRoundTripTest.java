package io.github.filesprovisioning.core.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any mix of absent, null and value survives every way in and out of a model. */
class ApiObjectRoundTripTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Property(tries = 2000)
  @Label("what is read is written again, field for field")
  void roundTrip(@ForAll("users") ObjectNode json) throws IOException {
    User user = User.fromJson(json);
    assertEquals(json, user.toJson());
    assertEquals(user, User.fromJson(user.toJson()));
    assertEquals(user, user.toBuilder().build());
    assertEquals(user, parsed(written(user)));
  }

  private static byte[] written(User user) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = new JsonFactory().createGenerator(bytes)) {
      user.writeTo(generator);
    }
    return bytes.toByteArray();
  }

  private static User parsed(byte[] bytes) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      parser.nextToken();
      return User.TYPE.read(parser);
    }
  }

  @Provide
  Arbitrary<ObjectNode> users() {
    return Arbitraries.maps(Arbitraries.of(User.TYPE.fieldNames()), seeds())
        .ofMaxSize(12)
        .map(ApiObjectRoundTripTest::object);
  }

  /** Null, or a number from which a value of the field's type is made. */
  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().injectNull(0.2);
  }

  private static ObjectNode object(Map<String, Long> fields) {
    ObjectNode json = NODES.objectNode();
    // A model writes its fields in its own order.
    for (String name : User.TYPE.fieldNames()) {
      if (fields.containsKey(name)) {
        Long seed = fields.get(name);
        if (seed == null) {
          json.putNull(name);
        } else {
          put(json, name, seed);
        }
      }
    }
    return json;
  }

  private static void put(ObjectNode json, String name, long seed) {
    FieldType type = User.TYPE.field(User.TYPE.indexOf(name)).type();
    if (type == FieldType.WHOLE_NUMBER) {
      json.put(name, seed);
    } else if (type == FieldType.BOOLEAN) {
      json.put(name, seed % 2 == 0);
    } else if (type == FieldType.DATE_TIME) {
      json.put(name, String.format("2026-03-%02dT17:00:00-04:00", 1 + Math.floorMod(seed, 31)));
    } else if (type instanceof ListType) {
      json.putArray(name).add(seed).add(~seed);
    } else {
      json.put(name, "tëxt \"" + seed + "\" \uD83D\uDE00\n");
    }
  }
}
