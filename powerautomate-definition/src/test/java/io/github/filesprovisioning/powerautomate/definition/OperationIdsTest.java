package io.github.filesprovisioning.powerautomate.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that flows refer to are told from the catalogue's ids and are never the same. */
class OperationIdsTest {
  private final Contract contract = Contract.load();
  private final OperationIds ids = new OperationIds(contract);

  @ParameterizedTest
  @CsvSource({
    "user.ensure, EnsureUser",
    "user.list, ListUsers",
    "api_key.revoke, RevokeApiKey",
    "membership.set_user_groups, SetUserGroups",
    "lifecycle.onboard_user, OnboardUser",
    "api.call, CallApi"
  })
  void anActionIsNamedAfterVerbAndObject(String id, String operation) {
    assertEquals(operation, ids.ofAction(entry(contract.actions(), id)));
  }

  @Test
  void aTriggerIsNamedAfterWhatHappens() {
    assertEquals("WhenUserCreated", ids.ofTrigger(entry(contract.triggers(), "user.created")));
  }

  @Test
  void noTwoEntriesShareAName() {
    Set<String> seen = new TreeSet<>();
    Stream.of(
            contract.actions().stream().map(ids::ofAction),
            contract.triggers().stream().map(ids::ofTrigger),
            contract.lookups().stream().map(l -> ids.ofChoices(l.path("id").asText())))
        .flatMap(names -> names)
        .forEach(name -> assertTrue(seen.add(name), name + " is given twice"));
  }

  private static JsonNode entry(List<JsonNode> entries, String id) {
    return entries.stream().filter(e -> e.path("id").asText().equals(id)).findFirst().orElseThrow();
  }
}
