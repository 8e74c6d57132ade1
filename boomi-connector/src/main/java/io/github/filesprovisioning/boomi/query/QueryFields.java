package io.github.filesprovisioning.boomi.query;

import com.boomi.connector.api.FieldSpecField;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the import says about the fields of a query. */
public final class QueryFields {
  private QueryFields() {}

  /**
   * The fields of a record, and the parameters of the list that are no fields of a record.
   *
   * @param input the input of the list action
   * @param profile the profile of a record
   */
  public static List<FieldSpecField> of(JsonNode input, JsonNode profile) {
    ListParameters parameters = new ListParameters(input);
    Set<String> sortable = parameters.sortable();
    List<FieldSpecField> fields = new ArrayList<>();
    JsonNode record = profile.path("properties");
    record
        .properties()
        .forEach(
            property -> {
              String type = property.getValue().path("type").asText();
              boolean single = !type.equals("array") && !type.equals("object");
              String name = property.getKey();
              fields.add(field(name, single, sortable.contains(name), true));
            });
    parameters.filterable().stream()
        .filter(name -> !record.has(name))
        .forEach(name -> fields.add(field(name, true, false, false)));
    parameters.arguments().stream()
        .filter(name -> !record.has(name) && !parameters.filterable().contains(name))
        .forEach(name -> fields.add(field(name, true, false, false)));
    return fields;
  }

  private static FieldSpecField field(
      String name, boolean filterable, boolean sortable, boolean selectable) {
    FieldSpecField field = new FieldSpecField();
    field.setName(name);
    field.setFilterable(filterable);
    field.setSortable(sortable);
    field.setSelectable(selectable);
    field.setSelected(selectable);
    return field;
  }
}
