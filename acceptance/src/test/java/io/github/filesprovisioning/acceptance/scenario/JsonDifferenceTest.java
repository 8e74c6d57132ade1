package io.github.filesprovisioning.acceptance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void fields_that_are_not_expected_do_not_count() throws Exception {
    assertEquals(List.of(), ordered("{'a': 1}", "{'a': 1, 'b': 2}"));
  }

  @Test
  void a_different_value_names_its_place() throws Exception {
    assertEquals(
        List.of("result.user.name: expected \"Ann\" but found \"Bob\""),
        ordered("{'user': {'name': 'Ann'}}", "{'user': {'name': 'Bob'}}"));
  }

  @Test
  void an_absent_field_is_told() throws Exception {
    assertEquals(List.of("result.a: expected 1 but it is absent"), ordered("{'a': 1}", "{}"));
  }

  @Test
  void an_absent_field_is_as_good_as_null() throws Exception {
    assertEquals(List.of(), ordered("{'a': null}", "{}"));
  }

  @Test
  void null_is_not_a_value() throws Exception {
    assertEquals(
        List.of("result.a: expected null but found 1"), ordered("{'a': null}", "{'a': 1}"));
  }

  @Test
  void numbers_are_compared_by_value() throws Exception {
    assertEquals(List.of(), ordered("{'a': 1}", "{'a': 1.0}"));
  }

  @Test
  void a_text_is_not_a_number() throws Exception {
    assertEquals(
        List.of("result.a: expected \"1\" but found 1"), ordered("{'a': '1'}", "{'a': 1}"));
  }

  @Test
  void in_lists_the_order_counts() throws Exception {
    assertEquals(
        List.of("result[0]: expected 1 but found 2", "result[1]: expected 2 but found 1"),
        ordered("[1, 2]", "[2, 1]"));
  }

  @Test
  void a_list_of_another_length_is_told_whole() throws Exception {
    assertEquals(
        List.of("result: expected 1 elements [1] but found 2: [1,2]"), ordered("[1]", "[1, 2]"));
  }

  @Test
  void in_sets_the_order_does_not_count() throws Exception {
    assertEquals(List.of(), unordered("[1, 2]", "[2, 1]"));
  }

  @Test
  void a_set_tells_missing_and_unexpected_elements() throws Exception {
    assertEquals(
        List.of("result.groups: \"Sales\" is missing", "result.groups: \"Ops\" is not expected"),
        unordered("{'groups': ['All', 'Sales']}", "{'groups': ['All', 'Ops']}"));
  }

  @Test
  void an_element_that_is_there_twice_is_one_too_many() throws Exception {
    assertEquals(List.of("result: 1 is not expected"), unordered("[1]", "[1, 1]"));
  }

  @Test
  void objects_in_sets_are_matched_by_the_expected_fields() throws Exception {
    assertEquals(
        List.of(),
        unordered("[{'path': 'b'}, {'path': 'a'}]", "[{'path': 'a', 'id': 1}, {'path': 'b'}]"));
  }

  private static List<String> ordered(String expected, String actual)
      throws JsonProcessingException {
    return JsonDifference.ordered().between("result", json(expected), json(actual));
  }

  private static List<String> unordered(String expected, String actual)
      throws JsonProcessingException {
    return JsonDifference.unordered().between("result", json(expected), json(actual));
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text)
      throws JsonProcessingException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
