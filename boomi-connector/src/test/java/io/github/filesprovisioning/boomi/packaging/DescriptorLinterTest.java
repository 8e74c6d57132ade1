package io.github.filesprovisioning.boomi.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The linter of the descriptor")
class DescriptorLinterTest {
  private final String descriptor;

  DescriptorLinterTest() throws IOException {
    descriptor = Files.readString(Path.of("src/main/resources/META-INF/connector-descriptor.xml"));
  }

  @Test
  @DisplayName("finds nothing in ours")
  void ours() {
    assertEquals(List.of(), lint(descriptor));
  }

  @ParameterizedTest(name = "{2}")
  @DisplayName("finds")
  @CsvSource(
      delimiter = '|',
      value = {
        "type=\"password\"|type=\"string\"|sounds secret",
        "type=\"password\">|type=\"password\" overrideable=\"true\">|cannot be overridden",
        "label=\"API Key\"|label=\"\"|has no label",
        "id=\"connectTimeout\"|id=\"url\"|id of its own",
        "<defaultValue>10<|<defaultValue>ten<|no whole number",
        "<defaultValue>false<|<defaultValue>no<|neither true nor false",
        "method=\"CUSTOM\"|method=\"OWN\"|testConnection has method",
        "types=\"GET\"|types=\"FETCH\"|no operation type FETCH",
        "types=\"GET\"|types=\"QUERY\"|comes twice",
        "browsingType=\"any\"|browsingType=\"some\"|browsingType",
        "fieldSelectionLevels=\"2\"|fieldSelectionLevels=\"6\"|more than 3",
        "grouping=\"any\"|grouping=\"all\"|grouping",
        "sorting=\"one\"|sorting=\"none\"|do not go together",
        "id=\"NOT_EQUALS\"|id=\"EQUALS\"|operator needs an id",
        "<dynamicProperty|<dynamicThing|no element dynamicThing",
        "type=\"integer\"|type=\"number\"|unknown type",
        "<testConnection method=\"CUSTOM\"/>||nothing",
        "id=\"limitKb\"|id=\"limitKb\" displayType=\"list\"|needs choices",
        "id=\"limitKb\"|id=\"limitKb\" scope=\"always\"|unknown scope",
        "<operation types=\"GET\"/>|<operation types=\"GET\"><queryFilter/></operation>|has a query"
            + " filter",
        "GenericConnectorDescriptor|ConnectorDescriptor|another name",
        "requireConnectionForBrowse=\"true\"|requireConnectionForBrowse=\"yes\"|requireConnectionForBrowse",
        "description>|describing>|no description",
        "<operation types=\"GET\"/>|<operation types=\"GET\"><thing/></operation>|has an element"
            + " thing",
        "queryFilter|queryThing|QUERY needs one query filter",
        "sorting=\"one\"|sorting=\"two\"|queryFilter has sorting two",
        "<operator id=\"CONTAINS\" label=\"Contains (in the connector)\"|<operator id=\"CONTAINS\""
            + " label=\"\"|operator CONTAINS has no label",
        "<sortOrder id=\"desc\"|<sortOrder id=\"asc\"|sortOrder needs an id",
        "<trackedProperty id=\"outcome\"|<trackedProperty id=\"request_id\"|trackedProperty needs"
            + " an id",
        "id=\"limitKb\"|id=\"limitKb\" displayType=\"wheel\"|unknown display type",
        "<field id=\"limitKb\" label=\"Largest Document (kB)\" type=\"integer\">|<field"
            + " id=\"limitKb\" label=\"Largest Document (kB)\" type=\"integer\"><allowedValue"
            + " label=\"a\"><value>1</value></allowedValue>|needs choices",
        "<helpText>The largest|<defaultValue>1</defaultValue><helpText>The largest|in the wrong"
            + " place",
        "type=\"password\">|type=\"password\"><defaultValue>x</defaultValue>|has a default secret",
        "label=\"Missing Is A Success\"|label=\"Secret Token\"|sounds secret",
        "<field id=\"limitKb\" label=\"Largest Document (kB)\" type=\"integer\">|<field"
            + " id=\"limitKb\" label=\"Secret\" type=\"password\" overrideable=\"true\">|a secret"
            + " that documents may carry",
        "<defaultValue>1024</defaultValue>|<visibilityCondition/><visibilityCondition/>|more than"
            + " one condition",
        "<defaultValue>1024</defaultValue>|<visibilityCondition><valueCondition"
            + " fieldId=\"parallel\"/></visibilityCondition>|which is no choice"
      })
  void seeded(String from, String to, String problem) {
    String broken = descriptor.replace(from, to == null ? "" : to);
    assertNotEquals(descriptor, broken, "the seed has no place");
    if (problem.equals("nothing")) {
      assertEquals(List.of(), lint(broken));
    } else {
      assertTrue(
          lint(broken).stream().anyMatch(found -> found.contains(problem)),
          () -> "not found: " + problem + " in " + lint(broken));
    }
  }

  @Test
  @DisplayName("finds that there is no operation, and takes a condition on a choice")
  void operations() {
    String none =
        descriptor
            .replaceAll("(?s)<operation .*</operation>", "")
            .replaceAll("<operation [^>]*/>", "");
    assertTrue(lint(none).contains("there is no operation"), () -> lint(none).toString());
    String choice =
        descriptor.replaceFirst(
            "(?s)(id=\"missingIsSuccess\".*?)(</field>)",
            "$1<visibilityCondition><valueCondition fieldId=\"missingIsSuccess\"/>"
                + "</visibilityCondition>$2");
    assertEquals(List.of(), lint(choice));
  }

  @Test
  @DisplayName("finds missing help, elements out of order and broken XML")
  void structure() {
    String withoutHelp = descriptor.replaceFirst("<helpText>[^<]*</helpText>", "");
    assertTrue(lint(withoutHelp).toString().contains("has no help text"));
    String late = descriptor.replaceFirst("<dynamicProperty[^>]*>", "");
    String moved =
        late.replace(
            "  <testConnection",
            "  <dynamicProperty id=\"event_time\" label=\"Event Time\"/>\n  <testConnection");
    assertTrue(lint(moved).toString().contains("stands too late"));
    assertTrue(lint("<not closed").toString().contains("cannot be read"));
  }

  private static List<String> lint(String xml) {
    return DescriptorLinter.problems(xml.getBytes(StandardCharsets.UTF_8));
  }
}
