package io.github.filesprovisioning.boomi.packaging;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** connector-descriptor.xml: the template with those fields filled in that the catalogue knows. */
final class DescriptorText {
  private static final Map<String, String> NAMES = Map.of("id", "ID");
  private static final String DOCUMENTS =
      """
          <field id="limitKb" label="Largest Document (kB)" type="integer">
            <helpText>The largest input document in kilobytes. A larger one is refused as an application error and never read whole.</helpText>
            <defaultValue>1024</defaultValue>
          </field>
          <field id="parallel" label="Documents At A Time" type="integer">
            <helpText>How many documents to work on at the same time, from 1 to 16. More than 1 is faster, but two documents about the same user may then overtake each other. Answers keep the order of the documents.</helpText>
            <defaultValue>1</defaultValue>
          </field>
      """;

  private final Offers offers = new Offers();

  /** The file as it has to be. */
  String of(Path template) throws IOException {
    return Files.readString(template)
        .replace("    <generated fields=\"documents\"/>\n", DOCUMENTS)
        .replace("    <generated fields=\"DELETE\"/>\n", fields(OperationType.DELETE, true))
        .replace("    <generated fields=\"LISTEN\"/>\n", fields(OperationType.LISTEN, false));
  }

  private String fields(OperationType type, boolean overrideable) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Offer offer : offers.of(type)) {
      offer
          .input()
          .path("properties")
          .properties()
          .forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
    }
    if (type == OperationType.DELETE) {
      fields.remove("id");
    }
    StringBuilder xml = new StringBuilder();
    fields.forEach((name, schema) -> xml.append(field(name, schema, overrideable)));
    return xml.toString();
  }

  private static String field(String name, JsonNode schema, boolean overrideable) {
    String type =
        schema.path("type").isArray()
            ? schema.at("/type/0").asText()
            : schema.path("type").asText();
    String help =
        schema.path("description").asText()
            + (type.equals("array") ? " Several are separated by commas." : "");
    return """
          <field id="%s" label="%s" type="%s"%s>
            <helpText>%s</helpText>
          </field>
      """
        .formatted(
            name,
            label(name),
            type.equals("integer") || type.equals("boolean") ? type : "string",
            overrideable ? " overrideable=\"true\"" : "",
            escaped(help));
  }

  private static String label(String name) {
    StringBuilder label = new StringBuilder();
    for (String word : name.split("_", -1)) {
      label
          .append(label.isEmpty() ? "" : " ")
          .append(
              NAMES.getOrDefault(
                  word, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
    }
    return label.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
