package io.github.filesprovisioning.acceptance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  private final Placeholders placeholders = new Placeholders();

  @BeforeEach
  void a_state_and_a_result_are_known() throws JsonProcessingException {
    placeholders.learnIds(
        json(
            "{'users': [{'username': 'ann', 'id': 7}], 'groups': [{'name': 'Key users', 'id': 9}],"
                + " 'workspaces': [{'name': 'Europe', 'id': 5}]}"));
    placeholders.learnResult(1, json("{'user': {'id': 11}, 'receipt': {'groups': [{'id': 3}]}}"));
  }

  @Test
  void a_text_that_is_only_a_placeholder_becomes_the_typed_value() throws Exception {
    assertEquals(
        json("{'ids': [7, 9, 5, 11]}"),
        resolve(
            "{'ids': ['{{user:ann}}', '{{group:Key users}}', '{{workspace:Europe}}',"
                + " '{{step1:user.id}}']}"));
  }

  @Test
  void inside_a_longer_text_the_value_becomes_text() throws Exception {
    assertEquals(json("'7,9'"), resolve("'{{user:ann}},{{group:Key users}}'"));
  }

  @Test
  void a_result_is_reached_into_arrays() throws Exception {
    assertEquals(json("3"), resolve("'{{step1:receipt.groups.0.id}}'"));
  }

  @Test
  void a_whole_object_of_a_result_can_be_used() throws Exception {
    assertEquals(json("{'groups': [{'id': 3}]}"), resolve("'{{step1:receipt}}'"));
  }

  @Test
  void the_id_of_a_record_that_is_gone_stays_known() throws Exception {
    placeholders.learnIds(json("{'users': [], 'groups': []}"));

    assertEquals(json("7"), resolve("'{{user:ann}}'"));
  }

  @Test
  void an_unknown_name_is_an_error() {
    UnknownPlaceholderException unknown =
        assertThrows(UnknownPlaceholderException.class, () -> resolve("'{{user:bob}}'"));
    assertEquals("nothing is known as {{user:bob}}", unknown.getMessage());
  }

  private JsonNode resolve(String text) throws JsonProcessingException {
    return placeholders.resolve(json(text));
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
