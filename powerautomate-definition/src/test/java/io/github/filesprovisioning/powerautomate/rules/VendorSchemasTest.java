package io.github.filesprovisioning.powerautomate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The committed files follow Microsoft's published schemas. */
class VendorSchemasTest {
  private VendorSchemas schemas;

  @BeforeEach
  void find() {
    Optional<VendorSchemas> found = VendorSchemas.find();
    if (found.isEmpty()) {
      System.out.println("skipped: Microsoft's schemas are not at ../shared/schemas/microsoft");
    }
    assumeTrue(found.isPresent(), "Microsoft's schemas are not at ../shared/schemas/microsoft");
    schemas = found.orElseThrow();
  }

  @Test
  void theDefinitionFollowsTheSchema() throws IOException {
    assertEquals(List.of(), schemas.definition(committed("apiDefinition.swagger.json")));
  }

  @Test
  void thePropertiesFollowTheSchema() throws IOException {
    assertEquals(List.of(), schemas.properties(committed("apiProperties.json")));
  }

  @Test
  void theSettingsFollowTheSchema() throws IOException {
    assertEquals(List.of(), schemas.settings(committed("settings.json")));
  }

  @Test
  void theSchemasFindFault() throws IOException {
    JsonNode definition = committed("apiDefinition.swagger.json");
    ((ObjectNode) definition.at("/paths/~1api~1rest~1v1~1users/get"))
        .put("x-ms-visibility", "secret");
    assertFalse(schemas.definition(definition).isEmpty());
    JsonNode properties = committed("apiProperties.json");
    ((ObjectNode) properties.at("/properties/policyTemplateInstances/0"))
        .put("templateId", "other");
    assertFalse(schemas.properties(properties).isEmpty());
  }

  private static JsonNode committed(String name) throws IOException {
    return new ObjectMapper()
        .readTree(Path.of(System.getProperty("module.dir"), "connector", name).toFile());
  }
}
