package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Microsoft's published schemas, which are not part of this repository. */
final class VendorSchemas {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();
  private final Path folder;

  private VendorSchemas(Path folder) {
    this.folder = folder;
  }

  /** Looks for {@code shared/schemas/microsoft} beside the repository. */
  static Optional<VendorSchemas> find() {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      Path folder = above.resolve("shared/schemas/microsoft");
      if (Files.isDirectory(folder)) {
        return Optional.of(new VendorSchemas(folder));
      }
    }
    return Optional.empty();
  }

  List<String> definition(JsonNode swagger) throws IOException {
    return check(read("apiDefinition.swagger.schema.json"), SpecVersion.VersionFlag.V4, swagger);
  }

  /**
   * The published schema is older than two things that are documented: the list of operations that
   * the script handles, and the policy for refused keys. Both are let through here.
   */
  List<String> properties(JsonNode properties) throws IOException {
    ObjectNode schema = read("paconn-apiProperties.schema.json");
    ((ObjectNode) schema.at("/properties/properties/properties"))
        .putObject("scriptOperations")
        .put("type", "array");
    ObjectNode policy =
        ((ArrayNode) schema.at("/definitions/PolicyTemplateInstance/oneOf")).addObject();
    policy
        .putObject("properties")
        .putObject("templateId")
        .put("const", "setconnectionstatustounauthenticated");
    return check(schema, SpecVersion.VersionFlag.V7, properties);
  }

  /** The published schema does not know the script, which the tool itself writes. */
  List<String> settings(JsonNode settings) throws IOException {
    ObjectNode schema = read("paconn-settings.schema.json");
    ((ObjectNode) schema.path("properties")).putObject("script").put("type", "string");
    return check(schema, SpecVersion.VersionFlag.V7, settings);
  }

  private ObjectNode read(String name) throws IOException {
    return (ObjectNode) LENIENT.readTree(folder.resolve(name).toFile());
  }

  private static List<String> check(
      ObjectNode schema, SpecVersion.VersionFlag draft, JsonNode document) {
    schema.remove("id");
    return JsonSchemaFactory.getInstance(draft).getSchema(schema).validate(document).stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
