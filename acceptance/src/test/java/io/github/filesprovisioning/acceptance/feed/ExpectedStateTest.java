package io.github.filesprovisioning.acceptance.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedStateTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FolderRight HOME = new FolderRight("Home/{username}", "full", null);

  private final AccessRules rules =
      new AccessRules(
          List.of("Company"),
          Map.of("Staff", List.of(new FolderRight("Company", "readonly", false))),
          Map.of(
              "employee",
              new Entitlement(List.of("Staff"), List.of("Home/{username}"), List.of(HOME))),
          Map.of("Sales", new Entitlement(null, null, null)),
          Map.of("Denver", new Entitlement(null, null, null)));

  private final HrEvent hire = event("2026-01-01T08:00:00Z", "hire", "Clerk");
  private final HrEvent move = event("2026-02-01T08:00:00Z", "move", "Lead");
  private final HrEvent departure = event("2026-03-01T08:00:00Z", "departure", "Lead");

  @Test
  void a_hire_gives_account_groups_folders_and_permissions() throws Exception {
    JsonNode state = new ExpectedState(rules, List.of(hire)).json();

    assertEquals(
        JSON.readTree(
            """
            {"users": [{"username": "ann", "name": "Ann", "email": "ann@example.com",
               "company": null, "notes": "Clerk, Denver; HR record P1",
               "authenticate_until": "2026-12-01T00:00:00Z", "tags": "event-20260101t080000z",
               "groups": ["Staff"], "admin_of": [],
               "permissions": [{"path": "Home/ann", "permission": "full", "recursive": true}],
               "public_keys": [], "api_keys": [], "disabled": false}],
             "groups": [{"name": "Staff", "members": ["ann"], "admins": [],
               "permissions": [{"path": "Company", "permission": "readonly", "recursive": false}]}],
             "folders": ["Company", "Home", "Home/ann"]}
            """),
        state);
  }

  @Test
  void the_order_of_arrival_does_not_count() throws Exception {
    JsonNode inOrder = new ExpectedState(rules, List.of(hire, move, departure)).json();
    JsonNode shuffled = new ExpectedState(rules, List.of(departure, hire, move, hire)).json();

    assertEquals(inOrder, shuffled);
    JsonNode ann = inOrder.path("users").get(0);
    assertEquals(true, ann.path("disabled").asBoolean());
    assertEquals(0, ann.path("groups").size() + ann.path("permissions").size());
  }

  @Test
  void a_comparison_tells_what_is_missing_different_and_too_much() throws Exception {
    JsonNode expected = new ExpectedState(rules, List.of(hire)).json();
    ObjectNode actual = expected.deepCopy();
    ((ObjectNode) actual.path("users").get(0)).put("disabled", true);
    actual.withArray("users").addObject().put("username", "bob");
    actual.withArray("users").addObject().put("username", "admin");
    actual.withArray("groups").removeAll();
    actual.withArray("folders").add("Stray");

    assertEquals(
        List.of(
            "user ann.disabled: expected false but found true",
            "user bob is not expected",
            "group Staff is missing",
            "folders: \"Stray\" is not expected"),
        StateComparison.differences(expected, actual));
  }

  @Test
  void a_record_that_is_there_twice_is_told() throws Exception {
    JsonNode expected = new ExpectedState(rules, List.of(hire)).json();
    ObjectNode actual = expected.deepCopy();
    actual.withArray("users").add(actual.path("users").get(0));

    assertEquals(List.of("ann is there twice"), StateComparison.differences(expected, actual));
  }

  private static HrEvent event(String time, String type, String title) {
    return new HrEvent(
        "E1",
        time,
        type,
        "P1",
        "ann",
        "Ann",
        "ann@example.com",
        "Sales",
        title,
        "",
        "Denver",
        "employee",
        "",
        "2026-11-30");
  }
}
