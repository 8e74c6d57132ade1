package io.github.filesprovisioning.boomi.packaging;

import io.github.filesprovisioning.boomi.atom.Descriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The rules of connector-descriptor.xml. The schemas that are public are too old for what
 * descriptors use today, so the rules are written down here.
 */
final class DescriptorLinter {
  private static final List<String> ORDER =
      List.of(
          "description",
          "field",
          "profileTypeMappings",
          "testConnection",
          "operation",
          "dynamicProperty",
          "trackedProperty",
          "trackedGroup");
  private static final Set<String> TYPES =
      Set.of("GET", "QUERY", "CREATE", "UPDATE", "UPSERT", "DELETE", "EXECUTE", "LISTEN");
  private static final Set<String> GROUPINGS =
      Set.of(
          "none",
          "any",
          "noNestingImplicitAnd",
          "noNestingImplicitOr",
          "singleNestingImplicitAnd",
          "singleNestingImplicitOr");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");

  private final List<String> problems = new ArrayList<>();

  /** What is wrong with a descriptor; empty when nothing is. */
  static List<String> problems(byte[] xml) {
    DescriptorLinter linter = new DescriptorLinter();
    try {
      linter.root(Descriptor.parse(xml).getDocumentElement());
    } catch (IllegalArgumentException e) {
      linter.problems.add(e.getMessage());
    }
    return linter.problems;
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private void root(Element root) {
    require(root.getTagName().equals("GenericConnectorDescriptor"), "the root has another name");
    oneOf(root, "browsingType", Set.of("any", "onpremise", "cloud"));
    oneOf(root, "requireConnectionForBrowse", Set.of("true", "false"));
    int place = 0;
    for (Element child : elements(root)) {
      int of = ORDER.indexOf(child.getTagName());
      require(of >= 0, "there is no element " + child.getTagName());
      require(of < 0 || of >= place, child.getTagName() + " stands too late");
      place = Math.max(place, of);
    }
    require(!text(root, "description").isBlank(), "there is no description");
    List<Element> fields = elements(root, "field");
    fields(fields, "connection");
    for (Element test : elements(root, "testConnection")) {
      oneOf(test, "method", Set.of("CUSTOM", "GET_OBJECT_TYPES", "GET_OBJECT_DEFINITIONS"));
    }
    operations(elements(root, "operation"));
    for (String tag : List.of("dynamicProperty", "trackedProperty", "trackedGroup")) {
      named(elements(root, tag), tag);
    }
  }

  private void operations(List<Element> operations) {
    require(!operations.isEmpty(), "there is no operation");
    Set<String> seen = new HashSet<>();
    for (Element operation : operations) {
      String types = operation.getAttribute("types");
      for (String type : types.split("\\|", -1)) {
        require(TYPES.contains(type), "there is no operation type " + type);
        require(
            seen.add(type + operation.getAttribute("customTypeId")),
            "the operation type " + type + " comes twice");
      }
      fields(elements(operation, "field"), types);
      for (Element child : elements(operation)) {
        require(
            Set.of("field", "queryFilter").contains(child.getTagName()),
            types + " has an element " + child.getTagName());
      }
      query(operation, types);
    }
  }

  private void query(Element operation, String types) {
    List<Element> filters = elements(operation, "queryFilter");
    boolean isQuery = Arrays.asList(types.split("\\|", -1)).contains("QUERY");
    require(isQuery || filters.isEmpty(), types + " has a query filter");
    require(!isQuery || filters.size() == 1, "QUERY needs one query filter");
    if (operation.hasAttribute("fieldSelectionLevels")) {
      String levels = operation.getAttribute("fieldSelectionLevels");
      require(levels.matches("[0-3]"), "fieldSelectionLevels is more than 3: " + levels);
    }
    for (Element filter : filters) {
      oneOf(filter, "grouping", GROUPINGS);
      oneOf(filter, "sorting", Set.of("none", "one", "unbounded"));
      named(elements(filter, "operator"), "operator");
      named(elements(filter, "sortOrder"), "sortOrder");
      require(
          filter.getAttribute("sorting").equals("none") == elements(filter, "sortOrder").isEmpty(),
          "sorting and the orders do not go together");
    }
  }

  private void named(List<Element> elements, String tag) {
    Set<String> ids = new HashSet<>();
    for (Element element : elements) {
      String id = element.getAttribute("id");
      require(!id.isBlank() && ids.add(id), tag + " needs an id of its own: " + id);
      require(!element.getAttribute("label").isBlank(), tag + " " + id + " has no label");
    }
  }

  private void fields(List<Element> fields, String where) {
    named(fields, "field of " + where);
    for (Element field : fields) {
      new FieldLinter(fields, problems, where).check(field);
    }
  }

  private void oneOf(Element element, String attribute, Set<String> values) {
    String value = element.getAttribute(attribute);
    require(
        values.contains(value),
        element.getTagName() + " has " + attribute + " " + value + " instead of one of " + values);
  }

  static List<Element> elements(Element parent) {
    return elements(parent, "*");
  }

  static List<Element> elements(Element parent, String tag) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element child && (tag.equals("*") || child.getTagName().equals(tag))) {
        found.add(child);
      }
    }
    return found;
  }

  static String text(Element parent, String tag) {
    List<Element> found = elements(parent, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  static boolean soundsSecret(String name) {
    String words = name.toLowerCase(Locale.ROOT).replace(" ", "");
    return List.of("apikey", "password", "secret", "token", "passphrase").stream()
        .anyMatch(words::contains);
  }
}
