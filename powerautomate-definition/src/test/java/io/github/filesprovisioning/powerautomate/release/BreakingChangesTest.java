package io.github.filesprovisioning.powerautomate.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import io.github.filesprovisioning.powerautomate.definition.ConnectorDefinition;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flows that use the released connector still run with the next one. */
class BreakingChangesTest {
  private static final List<String> RELEASED =
      List.of(
          "GetTool = get /tools/{id}",
          "GetTool < id = integer, required",
          "GetTool < color = string green|red",
          "GetTool > $ = Tool",
          "Tool > name = string",
          "connection < key = securestring, required");

  @Test
  void theDefinitionKeepsWhatTheLastReleasePromised() throws IOException {
    Path released = Path.of(System.getProperty("module.dir"), "released", "connector.txt");
    ConnectorDefinition connector = new ConnectorDefinition(Contract.load());
    Signature now =
        Signature.of(connector.swagger(), ApiProperties.of(connector.scriptOperations()));
    assertFalse(now.lines().isEmpty());
    assertEquals(
        List.of(),
        BreakingChanges.between(Signature.parse(Files.readAllLines(released)), now),
        "add a new operation with the suffix _V2 and deprecate the old one instead");
  }

  @ParameterizedTest
  @CsvSource({
    "GetTool = get /tools/{id}, GetTool = get /tool/{id}",
    "GetTool < id = integer; required, GetTool < id = string; required",
    "GetTool < color = string green|red, GetTool < color = string green",
    "GetTool < color = string green|red, GetTool < color = string green|red; required",
    "GetTool > $ = Tool, GetTool > $ = Spade",
    "Tool > name = string, ''",
    "connection < key = securestring; required, ''"
  })
  void aBrokenPromiseIsTold(String was, String now) {
    List<String> lines = new ArrayList<>(RELEASED);
    lines.remove(was.replace(';', ','));
    if (!now.isEmpty()) {
      lines.add(now.replace(';', ','));
    }
    assertEquals(1, compare(lines).size(), () -> compare(lines).toString());
  }

  @Test
  void aNewRequiredInputIsTold() {
    List<String> lines = new ArrayList<>(RELEASED);
    lines.add("GetTool < shelf = string, required");
    assertEquals(List.of("GetTool < shelf is new and required"), compare(lines));
  }

  @Test
  void anInputThatMovesIntoTheBodyIsTold() {
    List<String> lines = new ArrayList<>(RELEASED);
    lines.set(2, "GetTool < body/color = string green|red");
    assertEquals(List.of("GetTool < color is gone"), compare(lines));
  }

  @Test
  void somethingNewThatEveryConnectionNeedsIsTold() {
    List<String> lines = new ArrayList<>(RELEASED);
    lines.add("connection < shed = string, required");
    assertEquals(List.of("connection < shed is new and required"), compare(lines));
  }

  @Test
  void whatIsAddedBreaksNothing() {
    List<String> lines = new ArrayList<>(RELEASED);
    lines.set(2, "GetTool < color = string blue|green|red");
    lines.add("GetTool < shelf = string");
    lines.add("Tool > weight = integer");
    lines.add("AddTool = post /tools");
    lines.add("AddTool < name = string, required");
    assertEquals(List.of(), compare(lines));
  }

  @Test
  void aSignatureNamesInputsAndAnswers() throws IOException {
    String swagger =
        """
        {"paths": {"/tools": {"post": {"operationId": "AddTool",
          "parameters": [{"in": "body", "schema": {"required": ["name"], "properties": {
            "name": {"type": "string"}, "parts": {"type": "array", "items": {"type": "integer"}}}}}],
          "responses": {"201": {"schema": {"$ref": "#/definitions/Tool"}}}}}},
         "definitions": {"Tool": {"properties": {"kind": {"type": "string", "enum": ["b", "a"]}}}}}
        """;
    String properties =
        """
        {"properties": {"connectionParameters": {"key": {"type": "securestring",
          "uiDefinition": {"constraints": {"required": "true"}}}}}}
        """;
    ObjectMapper json = new ObjectMapper();
    assertEquals(
        List.of(
            "AddTool = post /tools",
            "AddTool < body/name = string, required",
            "AddTool < body/parts = array",
            "AddTool < body/parts.[] = integer",
            "AddTool > $ = Tool",
            "Tool > kind = string a|b",
            "connection < key = securestring, required"),
        Signature.of(json.readTree(swagger), json.readTree(properties)).lines());
  }

  private static List<String> compare(List<String> planned) {
    return BreakingChanges.between(Signature.parse(RELEASED), Signature.parse(planned));
  }
}
