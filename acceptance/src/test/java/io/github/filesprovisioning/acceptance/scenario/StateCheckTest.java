package io.github.filesprovisioning.acceptance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATE =
      """
      {"users": [{"username": "ann", "disabled": false, "groups": ["Sales", "All"],
                  "permissions": [{"path": "Home/ann", "permission": "full", "recursive": true}]}],
       "groups": [{"name": "Sales", "members": ["ann"]}],
       "folders": ["Home/ann"]}
      """;

  @Test
  void listed_fields_must_match_and_arrays_are_sets() throws Exception {
    assertEquals(
        List.of(),
        differences(
            """
            {"users": [{"username": "ann", "groups": ["All", "Sales"],
                        "permissions": [{"path": "Home/ann", "permission": "full"}]}],
             "groups": [{"name": "Sales", "members": ["ann"]}], "folders": ["Home/ann"]}
            """));
  }

  @Test
  void a_record_that_must_be_gone_is_told_when_it_is_there() throws Exception {
    assertEquals(
        List.of("after: user ann exists but should not"),
        differences("{\"users\": [{\"username\": \"ann\", \"absent\": true}]}"));
  }

  @Test
  void a_record_that_may_not_be_gone_passes_when_it_is_there() throws Exception {
    assertEquals(
        List.of(), differences("{\"users\": [{\"username\": \"ann\", \"absent\": false}]}"));
  }

  @Test
  void missing_records_and_folders_are_told() throws Exception {
    assertEquals(
        List.of(
            "after: user bob does not exist",
            "after: folders: \"Home/bob\" is missing",
            "after: folders: \"Home/ann\" is not expected"),
        differences("{\"users\": [{\"username\": \"bob\"}], \"folders\": [\"Home/bob\"]}"));
  }

  @Test
  void a_different_field_is_told_with_the_record() throws Exception {
    assertEquals(
        List.of("after: group Sales.members: \"bob\" is missing"),
        differences("{\"groups\": [{\"name\": \"Sales\", \"members\": [\"ann\", \"bob\"]}]}"));
  }

  private static List<String> differences(String after) throws Exception {
    return new StateCheck(JSON.readTree(STATE))
        .differences(JSON.readValue(after, Scenario.After.class));
  }
}
