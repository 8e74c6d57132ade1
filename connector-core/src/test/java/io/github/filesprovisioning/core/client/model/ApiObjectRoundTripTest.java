package io.github.filesprovisioning.core.client.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  @Property(tries = 500)
  @Label(
      "the order of fields and fields that are not known make no difference, whatever came before")
  void anyOrder(@ForAll("lists") List<ObjectNode> records, @ForAll Random random)
      throws IOException {
    FieldOrder order = new FieldOrder(User.TYPE);
    for (ObjectNode record : records) {
      List<String> names = new ArrayList<>(record.propertyStream().map(Map.Entry::getKey).toList());
      names.add("not_known_" + random.nextInt(3));
      Collections.shuffle(names, random);
      ObjectNode shuffled = NODES.objectNode();
      for (String name : names) {
        if (record.has(name)) {
          shuffled.set(name, record.get(name));
        } else {
          shuffled.putObject(name).put("username", "nobody");
        }
      }
      assertEquals(record, parsed(shuffled.toString().getBytes(UTF_8), order).toJson());
    }
  }

  private static User parsed(byte[] bytes, FieldOrder order) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      parser.nextToken();
      User user = User.TYPE.read(parser, order);
      assertNull(parser.nextToken());
      return user;
    }
  }

  @Provide
  Arbitrary<List<ObjectNode>> lists() {
    return users().list().ofMaxSize(8);
  }

  private static byte[] written(User user) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = new JsonFactory().createGenerator(bytes)) {
      user.writeTo(generator);
    }
    return bytes.toByteArray();
  }

  private static User parsed(byte[] bytes) throws IOException {
    return parsed(bytes, new FieldOrder(User.TYPE));
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
