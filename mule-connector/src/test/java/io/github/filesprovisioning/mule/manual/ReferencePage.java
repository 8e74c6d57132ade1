package io.github.filesprovisioning.mule.manual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.mule.platform.FlowXml;
import io.github.filesprovisioning.mule.platform.OwnParameters;
import io.github.filesprovisioning.muletest.MulePlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mule.runtime.api.meta.NamedObject;
import org.mule.runtime.api.meta.model.config.ConfigurationModel;
import org.mule.runtime.api.meta.model.display.LayoutModel;
import org.mule.runtime.api.meta.model.parameter.ParameterModel;
import org.mule.runtime.api.meta.model.parameter.ParameterizedModel;
import org.mule.runtime.extension.api.util.NameUtils;

/** The page with every operation and every source, in Markdown. */
final class ReferencePage {

  private static final String HEAD =
      """
      # MuleSoft: operations and sources

      Made from the catalogue; do not edit. [mulesoft.md](mulesoft.md) explains connections, errors and how inputs work.
      Every operation can end with the errors of the table there; the line *Errors* only names those that are about the
      action itself. An example shows what most people fill in. Fields have the same name in XML and in the object,
      where underscores are as good: `groupIds` or `group_ids`. Filters and the order of a list are objects there:
      `{filter: {username: "ann.lee"}, sort_by: {username: "asc"}}`.

      """;

  private final Catalog catalog;
  private final JsonNode samples;
  private final FlowXml flows;
  private final ConfigurationModel connector;

  ReferencePage(Catalog catalog, JsonNode samples, MulePlugin connector) {
    this.catalog = catalog;
    this.samples = samples;
    this.flows = new FlowXml(connector);
    this.connector = connector.model().getConfigurationModels().get(0);
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
    text.append(fields(model(connector.getOperationModels(), element)));
    Optional<String> form = FormExample.of(element, action, (ObjectNode) sample.path("input"));
    if (form.isEmpty() && !flows.takesObject(action)) {
      throw new IllegalStateException("The sample of " + action.id() + " shows no valid input");
    }
    form.ifPresent(xml -> text.append("```xml\n").append(xml).append("```\n\n"));
    if (flows.takesObject(action) && !action.isList()) {
      text.append("With an object, in DataWeave:\n\n```xml\n");
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

  private static <T extends NamedObject> T model(List<T> models, String element) {
    return models.stream()
        .filter(model -> NameUtils.hyphenize(model.getName()).equals(element))
        .findFirst()
        .orElseThrow();
  }

  /** The fields of each tab, as in the form. */
  private static String fields(ParameterizedModel component) {
    Map<String, List<String>> tabs = new LinkedHashMap<>();
    OwnParameters.of(component)
        .filter(parameter -> !parameter.getName().equals("object"))
        .forEach(
            parameter ->
                tabs.computeIfAbsent(tab(parameter), tab -> new ArrayList<>())
                    .add("`" + parameter.getName() + "`"));
    return tabs.entrySet().stream()
        .map(tab -> "Tab *%s*: %s.\n\n".formatted(tab.getKey(), String.join(", ", tab.getValue())))
        .collect(Collectors.joining());
  }

  private static String tab(ParameterModel parameter) {
    return parameter.getLayoutModel().flatMap(LayoutModel::getTabName).orElse("General");
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
            fields(model(connector.getSourceModels(), element)),
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
}
