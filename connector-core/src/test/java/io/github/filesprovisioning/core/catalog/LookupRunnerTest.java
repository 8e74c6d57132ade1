package io.github.filesprovisioning.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The choices of a dropdown")
class LookupRunnerTest {
  private final SandboxSite site = new SandboxSite();
  private final LookupRunner lookups = new LookupRunner(site.client());

  @AfterEach
  void stop() {
    site.close();
  }

  private List<String> labels(String lookup, String text) {
    return labels(lookups.search(lookup, text));
  }

  private static List<String> labels(LookupPage page) {
    return page.choices().stream().map(LookupChoice::label).collect(Collectors.toList());
  }

  @Test
  @DisplayName("are searched by Files.com where it can, with a note behind the label")
  void searchedByServer() {
    site.seed("{'users':[{'username':'ann','name':'Ann Lee'},{'username':'bob'}]}");
    LookupPage page = lookups.search("users", "ann");
    assertEquals(List.of("ann (Ann Lee)"), labels(page));
    assertTrue(page.choices().get(0).value().isIntegralNumber());
    assertTrue(page.cursor().isEmpty());
    assertEquals(List.of("bob"), labels("users", "bo"));
  }

  @Test
  @DisplayName("are searched by a prefix filter")
  void searchedByPrefix() {
    site.seed("{'groups':[{'name':'Sales'},{'name':'Support'},{'name':'Legal'}]}");
    assertEquals(List.of("Sales", "Support"), labels("groups", "S"));
    assertEquals(3, labels("groups", "").size());
    assertEquals(3, labels("groups", null).size());
  }

  @Test
  @DisplayName("are folders by their path")
  void folders() {
    site.seed("{'folders':['Departments/Sales','Home']}");
    LookupPage page = lookups.search("folders", null);
    assertEquals(List.of("Departments", "Home"), labels(page));
    assertEquals("Departments", page.choices().get(0).value().asText());
  }

  @Test
  @DisplayName("are searched after reading where Files.com can't, over as many pages as it takes")
  void searchedAfterReading() {
    for (int i = 0; i < 150; i++) {
      site.invoke("createPartner", "{'name':'partner %03d','root_folder':'Partners/%03d'}", i, i);
    }
    assertEquals(List.of("partner 149"), labels("partners", "ER 149"));
    assertEquals(100, lookups.search("partners", null).choices().size());
    assertEquals(List.of(), labels("partners", "nobody"));
  }

  @Test
  @DisplayName("come page by page")
  void pages() {
    String groups =
        IntStream.range(0, 250)
            .mapToObj(i -> String.format("{'name':'g%03d'}", i))
            .collect(Collectors.joining(",", "{'groups':[", "]}"));
    site.seed(groups);
    List<String> all = new ArrayList<>();
    LookupPage page = lookups.search("groups", null);
    all.addAll(labels(page));
    while (page.cursor().isPresent()) {
      page = lookups.search("groups", null, page.cursor().get());
      all.addAll(labels(page));
    }
    assertEquals(250, all.size());
    assertEquals("g249", all.get(249));
  }

  static Stream<String> ids() {
    return Catalog.load().lookups().stream().map(LookupDefinition::id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  @DisplayName("can be had for every lookup")
  void everyLookup(String lookup) {
    assertTrue(lookups.search(lookup, "zzz").choices().isEmpty());
  }

  @Test
  @DisplayName("can't be had for an unknown lookup, or searched with half a character")
  void wrongInput() {
    InvalidInputException unknown =
        assertThrows(InvalidInputException.class, () -> lookups.search("user", "x"));
    assertEquals("lookup", unknown.field());
    assertTrue(unknown.rule().endsWith("did you mean users?"), unknown.rule());
    InvalidInputException text =
        assertThrows(InvalidInputException.class, () -> lookups.search("users", "\ud800"));
    assertEquals("text", text.field());
  }
}
