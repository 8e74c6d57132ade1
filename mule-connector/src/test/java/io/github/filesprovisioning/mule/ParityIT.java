package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import io.github.filesprovisioning.mule.platform.FlowXml;
import io.github.filesprovisioning.mule.platform.OwnParameters;
import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mule.metadata.api.model.ArrayType;
import org.mule.metadata.api.model.MetadataType;
import org.mule.metadata.api.model.ObjectType;
import org.mule.metadata.api.model.StringType;
import org.mule.runtime.api.meta.DescribedObject;
import org.mule.runtime.api.meta.NamedObject;
import org.mule.runtime.api.meta.model.ComponentModel;
import org.mule.runtime.api.meta.model.ConnectableComponentModel;
import org.mule.runtime.api.meta.model.config.ConfigurationModel;
import org.mule.runtime.api.meta.model.display.DisplayModel;
import org.mule.runtime.api.meta.model.display.HasDisplayModel;
import org.mule.runtime.api.meta.model.display.LayoutModel;
import org.mule.runtime.api.meta.model.operation.OperationModel;
import org.mule.runtime.api.meta.model.parameter.ParameterModel;
import org.mule.runtime.api.meta.model.parameter.ParameterizedModel;
import org.mule.runtime.api.meta.model.source.SourceModel;
import org.mule.runtime.extension.api.util.NameUtils;

/** The connector offers what the catalogue says, all of it and nothing else. */
class ParityIT {
  private static final Set<String> OF_THIS_CONNECTOR =
      Set.of("object", "sortBy", "sortDirection", "includeExisting");

  private final MulePlugin plugin = PackagedConnector.load();
  private final ConfigurationModel model = plugin.model().getConfigurationModels().get(0);
  private final Catalog catalog = Catalog.load();

  @AfterEach
  void close() {
    plugin.close();
  }

  @Test
  void everyActionIsAnOperationAndEveryTriggerASource() {
    assertEquals(
        actions().map(action -> FlowXml.hyphenated(action.label())).collect(sorted()),
        names(model.getOperationModels().stream()));
    assertEquals(
        triggers().map(trigger -> "on-" + FlowXml.hyphenated(trigger.label())).collect(sorted()),
        names(model.getSourceModels().stream()));
  }

  @Test
  void everyInputFieldIsAParameter() {
    actions()
        .forEach(
            action ->
                assertEquals(
                    parameters(action.input().toJson(), action.isList()),
                    parameters(operation(action)),
                    action.id()));
    triggers()
        .forEach(
            trigger ->
                assertEquals(
                    parameters(trigger.input().toJson(), false),
                    parameters(source(trigger)),
                    trigger.id()));
  }

  @Test
  void everyOutputFieldIsInTheTypeOfTheResult() {
    actions()
        .forEach(
            action -> {
              JsonNode output = action.output();
              JsonNode record =
                  action.isList() ? output.path("properties").path("items").path("items") : output;
              assertEquals(
                  fields(resolved(record, output)),
                  fields(operation(action).getOutput().getType()),
                  action.id());
            });
    triggers()
        .forEach(
            trigger ->
                assertEquals(
                    fields(resolved(trigger.output(), trigger.output())),
                    fields(source(trigger).getOutput().getType()),
                    trigger.id()));
  }

  @Test
  void everyOperationThrowsWhatTheActionCanEndWith() {
    actions()
        .forEach(
            action -> {
              Set<String> wanted =
                  action.errors().stream()
                      .map(kind -> kind.name().equals("CONNECTION") ? "CONNECTIVITY" : kind.name())
                      .collect(sorted());
              assertEquals(
                  wanted,
                  operation(action).getErrorModels().stream()
                      .map(error -> error.getType())
                      .filter(type -> !type.equals("RETRY_EXHAUSTED"))
                      .collect(sorted()),
                  action.id());
            });
  }

  @Test
  void everythingIsDescribed() {
    model.getOperationModels().forEach(ParityIT::checkWords);
    model.getSourceModels().forEach(ParityIT::checkWords);
    model.getConnectionProviders().forEach(ParityIT::checkWords);
  }

  private static <T extends NamedObject & DescribedObject & HasDisplayModel & ParameterizedModel>
      void checkWords(T component) {
    assertFalse(component.getDescription().isEmpty(), component::getName);
    assertTrue(component.getDisplayModel().isPresent(), component::getName);
    OwnParameters.of(component).forEach(parameter -> checkWords(component.getName(), parameter));
  }

  private static void checkWords(String component, ParameterModel parameter) {
    String place = component + "." + parameter.getName();
    DisplayModel display = parameter.getDisplayModel().orElseThrow();
    assertFalse(parameter.getDescription().isEmpty(), place);
    assertFalse(display.getDisplayName().isEmpty(), place);
    assertFalse(display.getSummary().isEmpty(), place);
    assertTrue(parameter.getLayoutModel().flatMap(LayoutModel::getOrder).isPresent(), place);
  }

  /** An example says nothing beside a dropdown or a default, and secrets have none. */
  @Test
  void textsThatPeopleTypeHaveAnExample() {
    Set<String> without = new TreeSet<>();
    Stream.concat(model.getOperationModels().stream(), model.getSourceModels().stream())
        .flatMap(OwnParameters::of)
        .filter(parameter -> parameter.getType() instanceof StringType)
        .filter(parameter -> parameter.getValueProviderModel().isEmpty())
        .filter(parameter -> !parameter.getLayoutModel().orElseThrow().isPassword())
        .filter(parameter -> parameter.getDisplayModel().orElseThrow().getExample().isEmpty())
        .forEach(parameter -> without.add(parameter.getName()));
    assertEquals(Set.of(), without);
  }

  @Test
  void whatMustBeFilledInIsRequired() {
    actions()
        .filter(action -> !takesObject(operation(action)))
        .forEach(
            action ->
                assertEquals(
                    required(action.input().toJson()),
                    OwnParameters.of(operation(action))
                        .filter(ParameterModel::isRequired)
                        .map(ParameterModel::getName)
                        .collect(sorted()),
                    action.id()));
  }

  /** Where an object can hold a field as well, the form must not ask for it. */
  private static boolean takesObject(ParameterizedModel component) {
    return OwnParameters.of(component).anyMatch(parameter -> parameter.getName().equals("object"));
  }

  private static Set<String> required(JsonNode input) {
    return StreamSupport.stream(input.path("required").spliterator(), false)
        .map(name -> FlowXml.camel(name.asText()))
        .collect(sorted());
  }

  private Stream<ActionDefinition> actions() {
    return catalog.actions().stream().filter(action -> !action.unsupported().containsKey("mule"));
  }

  private Stream<TriggerDefinition> triggers() {
    return catalog.triggers().stream()
        .filter(trigger -> !trigger.unsupported().containsKey("mule"));
  }

  private OperationModel operation(ActionDefinition action) {
    return find(model.getOperationModels().stream(), FlowXml.hyphenated(action.label()));
  }

  private SourceModel source(TriggerDefinition trigger) {
    return find(model.getSourceModels().stream(), "on-" + FlowXml.hyphenated(trigger.label()));
  }

  private static <T extends NamedObject> T find(Stream<T> models, String name) {
    return models
        .filter(candidate -> hyphenated(candidate).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is missing"));
  }

  private static Set<String> names(Stream<? extends ConnectableComponentModel> models) {
    return models.map(ParityIT::hyphenated).collect(sorted());
  }

  private static String hyphenated(NamedObject named) {
    return NameUtils.hyphenize(named.getName());
  }

  private static Set<String> parameters(JsonNode input, boolean list) {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> field : input.path("properties").properties()) {
      if (list && Set.of("cursor", "sort_by").contains(field.getKey())) {
        continue;
      }
      JsonNode inner = field.getValue().path("properties");
      if (inner.isMissingNode()) {
        names.add(FlowXml.camel(field.getKey()));
      } else {
        inner
            .fieldNames()
            .forEachRemaining(name -> names.add(FlowXml.camel(field.getKey() + "_" + name)));
      }
    }
    return names;
  }

  private static Set<String> parameters(ComponentModel component) {
    return OwnParameters.of(component)
        .map(ParameterModel::getName)
        .filter(name -> !OF_THIS_CONNECTOR.contains(name))
        .collect(sorted());
  }

  private static JsonNode resolved(JsonNode schema, JsonNode document) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : document.path("$defs").path(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static Set<String> fields(JsonNode schema) {
    return schema.path("properties").properties().stream()
        .map(field -> FlowXml.camel(field.getKey()))
        .collect(sorted());
  }

  private static Set<String> fields(MetadataType type) {
    MetadataType record = type instanceof ArrayType array ? array.getType() : type;
    if (record instanceof ObjectType message
        && message.getFieldByName("payload").isPresent()
        && message.getFieldByName("attributes").isPresent()) {
      record = message.getFieldByName("payload").orElseThrow().getValue();
    }
    return ((ObjectType) record)
        .getFields().stream()
            .map(field -> field.getKey().getName().getLocalPart())
            .collect(sorted());
  }

  private static <T> java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.mapping(Function.identity(), Collectors.toCollection(TreeSet::new));
  }
}
