package io.github.filesprovisioning.boomi.packaging;

import static io.github.filesprovisioning.boomi.packaging.DescriptorLinter.elements;
import static io.github.filesprovisioning.boomi.packaging.DescriptorLinter.text;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The rules of one field of the descriptor. */
final class FieldLinter {
  private static final Set<String> TYPES =
      Set.of(
          "string",
          "password",
          "integer",
          "boolean",
          "oauth",
          "customproperties",
          "privatecertificate",
          "publiccertificate");
  private static final List<String> ORDER =
      List.of(
          "helpText",
          "defaultValue",
          "allowedValue",
          "oauth2FieldConfig",
          "customPropertiesConfiguration",
          "visibilityCondition");

  private final List<Element> siblings;
  private final List<String> problems;
  private final String where;

  FieldLinter(List<Element> siblings, List<String> problems, String where) {
    this.siblings = siblings;
    this.problems = problems;
    this.where = where;
  }

  void check(Element field) {
    String id = field.getAttribute("id");
    String type = field.getAttribute("type");
    String name = "the field " + id + " of " + where;
    require(TYPES.contains(type), name + " has the unknown type " + type);
    require(!text(field, "helpText").isBlank(), name + " has no help text");
    order(field, name);
    secret(field, name);
    value(field, name);
    String scope = field.getAttribute("scope");
    require(
        scope.isEmpty() || Set.of("operationOnly", "browseOnly", "both").contains(scope),
        name + " has the unknown scope " + scope);
    boolean overrideable = field.getAttribute("overrideable").equals("true");
    require(
        !overrideable || !(where.equals("connection") || scope.equals("browseOnly")),
        name + " cannot be overridden by a document");
    visibility(field, name);
  }

  private void order(Element field, String name) {
    int place = 0;
    for (Element child : elements(field)) {
      int of = ORDER.indexOf(child.getTagName());
      require(of >= place, name + " has " + child.getTagName() + " in the wrong place");
      place = Math.max(place, of);
    }
  }

  private void secret(Element field, String name) {
    boolean password = field.getAttribute("type").equals("password");
    boolean sounds =
        DescriptorLinter.soundsSecret(field.getAttribute("id"))
            || DescriptorLinter.soundsSecret(field.getAttribute("label"));
    require(password || !sounds, name + " sounds secret and is no password field");
    require(!password || text(field, "defaultValue").isEmpty(), name + " has a default secret");
    require(
        !password || !field.getAttribute("overrideable").equals("true"),
        name + " is a secret that documents may carry");
  }

  private void value(Element field, String name) {
    String value = text(field, "defaultValue");
    String type = field.getAttribute("type");
    if (!value.isEmpty()) {
      require(
          !type.equals("integer") || DescriptorLinter.isWhole(value),
          name + " has a default that is no whole number");
      require(
          !type.equals("boolean") || Set.of("true", "false").contains(value),
          name + " has a default that is neither true nor false");
    }
    String display = field.getAttribute("displayType");
    boolean choice = Set.of("list", "radio").contains(display);
    require(
        choice != elements(field, "allowedValue").isEmpty(),
        name + " needs choices exactly when it is a list");
    require(
        display.isEmpty() || choice || display.equals("textarea"),
        name + " has the unknown display type " + display);
  }

  private void visibility(Element field, String name) {
    List<Element> conditions = elements(field, "visibilityCondition");
    require(conditions.size() <= 1, name + " has more than one condition");
    for (Element condition : conditions) {
      for (Element part : elements(condition, "valueCondition")) {
        String other = part.getAttribute("fieldId");
        require(
            siblings.stream()
                .anyMatch(
                    each ->
                        each.getAttribute("id").equals(other)
                            && (each.getAttribute("type").equals("boolean")
                                || Set.of("list", "radio")
                                    .contains(each.getAttribute("displayType")))),
            name + " depends on " + other + ", which is no choice");
      }
    }
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
