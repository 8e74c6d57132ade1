package io.github.filesprovisioning.mule.manual;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.mule.platform.FlowXml;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The page with every operation and every source, in Markdown. */
final class ReferencePage {

  private static final String HEAD =
      """
      # MuleSoft: operations and sources

      Made from the catalogue; do not edit. [mulesoft.md](mulesoft.md) explains connections, errors and how inputs work.
      Every operation can end with the errors of the table there; the line *Errors* only names those that are about the
      action itself. An example shows what most people fill in. Everything else has the same name in the form, in XML
      and, with underscores, in the object.

      """;

  private final Catalog catalog;
  private final JsonNode samples;
  private final FlowXml flows;

  ReferencePage(Catalog catalog, JsonNode samples, FlowXml flows) {
    this.catalog = catalog;
    this.samples = samples;
    this.flows = flows;
  }

  String text() {
    String operations =
        catalog.actions().stream().map(this::operation).collect(Collectors.joining("\n"));
    String sources =
        catalog.triggers().stream().map(this::source).collect(Collectors.joining("\n"));
    return HEAD + "# Operations\n\n" + operations + "\n# Sources\n\n" + sources;
  }

  private String operation(ActionDefinition action) {
    JsonNode sample = samples.path("actions").path(action.id());
    String element = FlowXml.hyphenated(action.label());
    StringBuilder text =
        new StringBuilder("## %s\n\n%s\n\n".formatted(action.label(), action.description()));
    if (action.isRepeatable()) {
      text.append("Safe to repeat. ");
    }
    text.append("Errors: %s.\n\n".formatted(errors(action)));
    text.append(fields("Advanced fields", action.advanced()));
    text.append("```xml\n")
        .append(FormExample.of(element, action, sample.path("input")))
        .append("```\n\n");
    if (flows.takesObject(action) && !action.isList()) {
      text.append("The same with an object, in DataWeave:\n\n```xml\n");
      text.append(ObjectExample.of(element, action.basic(), sample.path("input")));
      text.append("```\n\n");
    }
    text.append(result(action, sample.path("output")));
    return text.toString();
  }

  /** Those that every operation has are in the manual. */
  private static String errors(ActionDefinition action) {
    List<ErrorKind> own =
        List.of(
            ErrorKind.INVALID_INPUT,
            ErrorKind.NOT_FOUND,
            ErrorKind.CONFLICT,
            ErrorKind.REFUSED,
            ErrorKind.UNCERTAIN);
    return own.stream()
        .filter(action.errors()::contains)
        .map(kind -> "`" + kind + "`")
        .collect(Collectors.joining(", "));
  }

  private static String fields(String title, List<String> names) {
    List<String> shown = names.stream().filter(name -> !name.equals("cursor")).toList();
    return shown.isEmpty()
        ? ""
        : "%s: %s.\n\n"
            .formatted(
                title,
                shown.stream()
                    .map(name -> "`" + FlowXml.camel(name) + "`")
                    .collect(Collectors.joining(", ")));
  }

  private static String result(ActionDefinition action, JsonNode output) {
    if (action.isList()) {
      return "Gives the records one by one, page after page: `#[payload.%s]` inside a *For each*.\n"
          .formatted(firstField(output.path("items").path(0)));
    }
    String names =
        StreamSupport.stream(((Iterable<String>) output::fieldNames).spliterator(), false)
            .limit(6)
            .map(name -> "`#[payload." + FlowXml.camel(name) + "]`")
            .collect(Collectors.joining(", "));
    return "Gives %s%s.\n".formatted(names, output.size() > 6 ? " and more" : "");
  }

  private static String firstField(JsonNode record) {
    return record.fieldNames().hasNext() ? FlowXml.camel(record.fieldNames().next()) : "id";
  }

  private String source(TriggerDefinition trigger) {
    String element = "on-" + FlowXml.hyphenated(trigger.label());
    JsonNode event = samples.path("triggers").path(trigger.id());
    String names =
        StreamSupport.stream(((Iterable<String>) event::fieldNames).spliterator(), false)
            .map(name -> "`#[payload." + FlowXml.camel(name) + "]`")
            .collect(Collectors.joining(", "));
    return "## On %s\n\n%s\n\n%s%s\nGives %s.\n"
        .formatted(
            trigger.label().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + trigger.label().substring(1),
            trigger.description(),
            fields("Fields", concat(trigger)),
            """
            ```xml
            <flow name="%1$s">
              <files-provisioning:%1$s config-ref="files">
                <scheduling-strategy><fixed-frequency frequency="5" timeUnit="MINUTES"/></scheduling-strategy>
              </files-provisioning:%1$s>
              <logger message="#[payload.eventId]"/>
            </flow>
            ```
            """
                .formatted(element),
            names);
  }

  private static List<String> concat(TriggerDefinition trigger) {
    return java.util.stream.Stream.concat(trigger.basic().stream(), trigger.advanced().stream())
        .toList();
  }
}
