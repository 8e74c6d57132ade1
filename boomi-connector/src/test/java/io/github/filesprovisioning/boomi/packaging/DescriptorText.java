package io.github.filesprovisioning.boomi.packaging;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.field.FieldLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** connector-descriptor.xml: the template with those fields filled in that the catalogue knows. */
final class DescriptorText {
  private static final String DOCUMENTS =
      """
          <field id="limitKb" label="Largest Document (kB)" type="integer">
            <helpText>The largest input document in kilobytes, from 1 to 102400. A larger one is refused as an application error and never read whole.</helpText>
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
    StringBuilder xml = new StringBuilder();
    for (String name : names(type)) {
      if (!name.equals("id")) {
        xml.append(field(name, type, overrideable));
      }
    }
    return xml.toString();
  }

  private Set<String> names(OperationType type) {
    Set<String> names = new LinkedHashSet<>();
    for (Offer offer : offers.of(type)) {
      offer.input().path("properties").fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private String field(String name, OperationType type, boolean overrideable) {
    String valueType = "";
    Map<String, List<String>> offersByHelp = new LinkedHashMap<>();
    for (Offer offer : offers.of(type)) {
      JsonNode schema = offer.input().path("properties").path(name);
      if (schema.isObject()) {
        valueType = schema.path("type").asText(schema.at("/type/0").asText());
        offersByHelp
            .computeIfAbsent(help(schema, valueType), text -> new ArrayList<>())
            .add(offer.label());
      }
    }
    return """
        <field id="%s" label="%s" type="%s"%s>
          <helpText>%s</helpText>
        </field>
    """
        .formatted(
            name,
            FieldLabel.of(name),
            valueType.equals("integer") || valueType.equals("boolean") ? valueType : "string",
            overrideable ? " overrideable=\"true\"" : "",
            escaped(
                offersByHelp.entrySet().stream()
                    .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                    .collect(Collectors.joining(" "))));
  }

  private static String help(JsonNode schema, String valueType) {
    return schema.path("description").asText()
        + (schema.has("default") ? " " + schema.path("default").asText() + " when left empty." : "")
        + (valueType.equals("array") ? " Several are separated by commas." : "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
