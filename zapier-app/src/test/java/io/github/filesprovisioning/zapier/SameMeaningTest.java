package io.github.filesprovisioning.zapier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.PathComparison;
import io.github.filesprovisioning.core.client.PublicKeyFingerprint;
import io.github.filesprovisioning.core.client.model.User;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The runtime in JavaScript takes, refuses and compares values exactly as the core does. */
@DisplayName("The runtime and the core")
class SameMeaningTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String VALUES =
      "[null, \"\", \" \", \"text\", \"12\", \" 12 \", \"-1\", \"0\", \"1.5\", \"12x\", 0, 1, -1, 12,"
          + " 1.5, 4294967296, true, false, \"true\", \" FALSE \", \"yes\","
          + " \"2026-03-31T17:00:00Z\", \"2026-03-31T17:00:00.250+02:00\", \"2026-03-31T17:00Z\","
          + " \"2026-02-30T17:00:00Z\", \"2026-03-31\", \"31.03.2026\", \"2026-03-31T25:00:00Z\","
          + " [], [1], [\"1\", 2], [\"a\", \"b\"], [null], [\"\"], [[1]], [\"a,b\"], \"1,2\","
          + " \"1, 2\\n3\", \"a,,b\", {}, {\"name\": \"x\"}, {\"id\": \"asc\"}, [{}],"
          + " [{\"path\": \"a\", \"permission\": \"full\"}],"
          + " [{\"path\": \"a\", \"permission\": \"all\"}],"
          + " [{\"path\": \"a\", \"permission\": \"full\", \"more\": 1}],"
          + " [{\"title\": \"a\", \"public_key\": \"b\"}], \"full\", \"username\", \"GET\", \"/x\"]";

  private static NodeValues node;

  @BeforeAll
  static void start() throws IOException {
    node = new NodeValues(Path.of(System.getProperty("module.dir")));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void take_and_refuse_the_same_values_of_every_field_of_every_action() throws IOException {
    JsonNode values = new ObjectMapper().readTree(VALUES);
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (ActionDefinition action : Catalog.load().actions()) {
      ObjectNode whole = required(action);
      for (Map.Entry<String, JsonNode> field :
          action.input().toJson().path("properties").properties()) {
        for (JsonNode value : values) {
          ObjectNode input = whole.deepCopy();
          input.set(field.getKey(), value);
          compare(action, input, differences);
          compared++;
        }
      }
      compare(action, JSON.objectNode(), differences);
      compare(action, whole.deepCopy().put("shoe_size", 38), differences);
    }
    assertTrue(compared > 10_000, "only " + compared + " inputs were compared");
    assertEquals(List.of(), differences);
  }

  /** The smallest input that has everything that is required, as far as text will do. */
  private static ObjectNode required(ActionDefinition action) {
    ObjectNode input = JSON.objectNode();
    JsonNode schema = action.input().toJson();
    for (JsonNode name : schema.path("required")) {
      JsonNode field = schema.path("properties").path(name.asText());
      boolean number = field.path("type").asText().equals("integer");
      JsonNode choice = field.path("enum").path(0);
      input.set(
          name.asText(),
          number ? JSON.numberNode(1) : choice.isMissingNode() ? TextNode.valueOf("/a") : choice);
    }
    return input;
  }

  private static void compare(ActionDefinition action, ObjectNode input, List<String> differences) {
    ObjectNode question = JSON.objectNode().put("check", action.id());
    JsonNode told = node.ask(question.set("input", input));
    JsonNode expected = checked(action, input);
    if (!expected.equals(told)) {
      differences.add(action.id() + " " + input + ": " + expected + " but " + told);
    }
  }

  private static JsonNode checked(ActionDefinition action, ObjectNode input) {
    try {
      return JSON.objectNode().set("value", plain(action.input().check(input)));
    } catch (InvalidInputException e) {
      return JSON.objectNode().put("field", e.field());
    }
  }

  /** Read anew, because equal numbers of two types are not equal nodes. */
  private static JsonNode plain(JsonNode value) {
    try {
      return new ObjectMapper().readTree(value.toString());
    } catch (IOException e) {
      throw new IllegalStateException("JSON that was just written cannot be read", e);
    }
  }

  @Test
  void compare_folders_in_the_same_way() {
    String[] parts = {
      "a", "B", "é", "e\u0301", "ß", "Ł", "ø", "/", "//", "\\", ".", "..", " ", "\t", "\0", "ﬁ", "文"
    };
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      StringBuilder path = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        path.append(parts[random.nextInt(parts.length)]);
      }
      String text = path.toString();
      assertEquals(
          PathComparison.tidy(text), ask("tidy", TextNode.valueOf(text)).asText(), shown(text));
      assertEquals(
          PathComparison.key(text), ask("key", TextNode.valueOf(text)).asText(), shown(text));
    }
  }

  @Test
  void tell_keys_by_the_same_fingerprint() {
    String key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";
    for (String text : List.of(key, key + " ann@laptop", "  " + key.replace(" ", "  ") + "\n")) {
      assertEquals(
          PublicKeyFingerprint.of("public_key", text),
          ask("fingerprint", TextNode.valueOf(text)).asText());
    }
    for (String text : List.of("", "ssh-rsa", "x " + key, key.replace("ed25519 ", "rsa "), "a b")) {
      ObjectNode question = JSON.objectNode().put("fingerprint", text);
      assertEquals("public_key", node.ask(question).path("field").asText(), text);
    }
  }

  @Test
  void see_the_same_differences_between_users() throws IOException {
    Map<String, String> values =
        Map.of(
            "name", "[null, \"\", \"Ann\", \"ann\"]",
            "tags", "[null, \"\", \"a,b\", \"b, a\", \"a\", \"A,b\"]",
            "allowed_ips", "[null, \"\", \"10.0.0.1\\n10.0.0.2\", \"10.0.0.2\\n10.0.0.1\\n\"]",
            "group_ids", "[null, \"\", \"1,2\", \"2, 1\", \"1\"]",
            "user_root", "[null, \"\", \"/\", \"Home/Ann\", \"/home//ann/\", \"Home\"]",
            "authenticate_until",
                "[null, \"2027-01-01T00:00:00Z\", \"2027-01-01T01:00:00.250+01:00\","
                    + " \"2027-01-01T00:00:01Z\"]",
            "ftp_permission", "[null, true, false]",
            "partner_id", "[null, 0, 1, 2]");
    for (Map.Entry<String, String> field : values.entrySet()) {
      JsonNode list = new ObjectMapper().readTree(field.getValue());
      for (JsonNode one : list) {
        for (JsonNode other : list) {
          String name = field.getKey();
          ArrayNode question = JSON.arrayNode().add("User").add(name).add(one).add(other);
          assertEquals(
              user(name, one).sameValue(name, user(name, other)),
              ask("same", question).asBoolean(),
              name + ": " + one + " and " + other);
        }
      }
    }
  }

  private static User user(String field, JsonNode value) {
    return User.fromJson(JSON.objectNode().set(field, value));
  }

  private static JsonNode ask(String what, JsonNode about) {
    return node.ask(JSON.objectNode().set(what, about)).path("value");
  }

  private static String shown(String text) {
    return TextNode.valueOf(text).toString();
  }
}
