package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import io.github.filesprovisioning.muletest.MulePlugin;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mule.runtime.api.meta.model.operation.OperationModel;

/** Writes the flows that people would draw: one operation or one source, and nothing around it. */
public final class FlowXml {

  /** The name of the configuration that the flows use. */
  public static final String CONFIG = "files";

  private static final String PREFIX = "files-provisioning:";

  private final Set<String> withObject;

  /**
   * Learns from the connector's model which operations take an object.
   *
   * @param connector the loaded connector
   */
  public FlowXml(MulePlugin connector) {
    this.withObject =
        connector.model().getConfigurationModels().get(0).getOperationModels().stream()
            .filter(FlowXml::takesObject)
            .map(operation -> operation.getName().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean takesObject(OperationModel operation) {
    return operation.getAllParameterModels().stream()
        .anyMatch(parameter -> parameter.getName().equals("object"));
  }

  /** A configuration with an API key; address and key are properties of the application. */
  public static String config() {
    return "<files-provisioning:config name=\"%s\">".formatted(CONFIG)
        + "<files-provisioning:api-key-connection"
        + " apiKey=\"${files.key}\" baseUrl=\"${files.url}\"/>"
        + "</files-provisioning:config>";
  }

  /**
   * A flow that runs an action with the fields of the payload. It is called as the action's id.
   *
   * @param action an action of the catalogue
   */
  public String flow(ActionDefinition action) {
    String element = PREFIX + hyphenated(action.label());
    String call =
        takesObject(action)
            ? "<%1$s config-ref=\"%2$s\"><%3$sobject>#[payload]</%3$sobject></%1$s>"
                .formatted(element, CONFIG, PREFIX)
            : "<%s config-ref=\"%s\"%s/>".formatted(element, CONFIG, form(action));
    return "<flow name=\"%s\">%s</flow>%n".formatted(action.id(), call);
  }

  /**
   * A flow like {@link #flow(ActionDefinition)}, in which every field of the form has an expression
   * of its own, as people fill it in. A form that asks for a whole record is left to the object.
   *
   * @param action an action of the catalogue
   */
  public String formFlow(ActionDefinition action) {
    boolean wholeRecord = action.input().toJson().path("properties").has("receipt");
    return wholeRecord
        ? flow(action)
        : "<flow name=\"%s\"><%s config-ref=\"%s\"%s/></flow>%n"
            .formatted(action.id(), PREFIX + hyphenated(action.label()), CONFIG, form(action));
  }

  /**
   * Whether all fields of an action can be given as one object.
   *
   * @param action an action of the catalogue
   */
  public boolean takesObject(ActionDefinition action) {
    return withObject.contains(hyphenated(action.label()).replace("-", ""));
  }

  private static String form(ActionDefinition action) {
    return action.input().toJson().path("properties").properties().stream()
        .filter(field -> !field.getKey().equals("cursor") && !field.getKey().equals("sort_by"))
        .map(field -> attributes(field.getKey(), field.getValue()))
        .collect(Collectors.joining());
  }

  /** Each key of a filter is a field of its own. */
  private static String attributes(String field, JsonNode schema) {
    if (!field.startsWith("filter")) {
      return attribute(camel(field), field);
    }
    return schema.path("properties").properties().stream()
        .map(key -> attribute(camel(field + "_" + key.getKey()), field + "." + key.getKey()))
        .collect(Collectors.joining());
  }

  private static String attribute(String parameter, String path) {
    return " %s=\"#[payload.%s]\"".formatted(parameter, path);
  }

  /**
   * A flow whose source follows a trigger and whose events are captured. It is called as the
   * trigger's id.
   *
   * @param trigger a trigger of the catalogue
   * @param input what the trigger is narrowed to
   */
  public String flow(TriggerDefinition trigger, JsonNode input) {
    StringBuilder attributes = new StringBuilder();
    StringBuilder lists = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : input.properties()) {
      if (field.getValue().isArray()) {
        lists.append(list(field.getKey().replace('_', '-'), field.getValue()));
      } else {
        attributes.append(
            " %s=\"%s\"".formatted(camel(field.getKey()), escaped(field.getValue().asText())));
      }
    }
    return """
        <flow name="%1$s">
          <files-provisioning:on-%2$s config-ref="%3$s"%4$s>
            <scheduling-strategy><fixed-frequency frequency="60000"/></scheduling-strategy>
            %5$s
          </files-provisioning:on-%2$s>
          <probe:capture/>
        </flow>
        """
        .formatted(trigger.id(), hyphenated(trigger.label()), CONFIG, attributes, lists);
  }

  /** A list is an element with an element for each item, whose name is in the singular. */
  private static String list(String name, JsonNode items) {
    String item = PREFIX + name.substring(0, name.length() - 1);
    return StreamSupport.stream(items.spliterator(), false)
        .map(value -> "<%s value=\"%s\"/>".formatted(item, escaped(value.asText())))
        .collect(Collectors.joining("", "<" + PREFIX + name + ">", "</" + PREFIX + name + ">"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  /** The name of an element: {@code Create API key} becomes {@code create-api-key}. */
  public static String hyphenated(String label) {
    return label.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The name of a parameter: {@code user_id} becomes {@code userId}. */
  public static String camel(String field) {
    String[] words = field.split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }
}
