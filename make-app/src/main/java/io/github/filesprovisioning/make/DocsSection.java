package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** The part of {@code docs/make.md} that lists every module, between two marks. */
final class DocsSection {
  private static final String BEGIN = "<!-- modules: written by make-app, do not edit -->\n";
  private static final String END = "<!-- end of modules -->";

  private DocsSection() {}

  /** The page with the part written anew. */
  static String into(String page, Catalogue catalogue, List<Module> modules) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no marks for the modules");
    }
    return page.substring(0, begin + BEGIN.length())
        + text(catalogue, modules)
        + page.substring(end);
  }

  private static String text(Catalogue catalogue, List<Module> modules) {
    StringBuilder text = new StringBuilder();
    for (String resource : catalogue.resources()) {
      List<Module> members = Groups.members(resource, modules);
      if (!members.isEmpty()) {
        text.append("\n### ").append(catalogue.title(resource)).append("\n\n");
        text.append("| module | what it does | asks for | hands on |\n|---|---|---|---|\n");
        members.forEach(module -> text.append(row(module)));
      }
    }
    text.append("\n### Not offered on Make\n\n| entry | why |\n|---|---|\n");
    for (JsonNode entry : catalogue.notOffered()) {
      text.append("| ").append(entry.path("label").asText()).append(" | ");
      text.append(Catalogue.reason(entry)).append(" |\n");
    }
    return text.append("\n").toString();
  }

  private static String row(Module module) {
    return "| **"
        + module.label()
        + "** | "
        + module.description()
        + " | "
        + asked(module.parameters())
        + " | "
        + handedOn(module.output())
        + " |\n";
  }

  /** What is needed in bold, what most people need, and how much more there is. */
  private static String asked(ArrayNode parameters) {
    List<String> fields = new ArrayList<>();
    int advanced = 0;
    for (JsonNode parameter : parameters) {
      String label = parameter.path("label").asText();
      if (parameter.path("required").asBoolean()) {
        fields.add("**" + label + "**");
      } else if (parameter.path("advanced").asBoolean()) {
        advanced++;
      } else {
        fields.add(label);
      }
    }
    return String.join(", ", fields) + (advanced == 0 ? "" : "; " + advanced + " advanced");
  }

  private static String handedOn(ArrayNode output) {
    List<String> fields = new ArrayList<>();
    output.forEach(field -> fields.add(field.path("label").asText()));
    if (fields.isEmpty()) {
      return "nothing";
    }
    int shown = Math.min(fields.size(), 8);
    String more = fields.size() > shown ? " and " + (fields.size() - shown) + " more" : "";
    return String.join(", ", fields.subList(0, shown)) + more;
  }
}
