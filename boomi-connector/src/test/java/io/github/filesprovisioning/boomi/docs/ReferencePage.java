package io.github.filesprovisioning.boomi.docs;

import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.boomi.atom.Descriptor;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The page with every field, every object type and a sample of each, in Markdown. */
final class ReferencePage {
  private static final String HEAD =
      """
      # Boomi: fields, operations and object types

      Made from the catalogue and the descriptor; do not edit. [boomi.md](boomi.md) explains how operations behave. A sample
      shows what most people fill in; the import shows every field with its description. Fields marked *per document* can be
      set for each document as dynamic operation properties. An event holds the whole record; samples show a part of it.

      """;

  private static final Set<OperationType> READING =
      EnumSet.of(OperationType.GET, OperationType.QUERY, OperationType.LISTEN);

  private final Offers offers = new Offers();
  private final JsonNode samples;
  private final Element descriptor;
  private final Set<String> known =
      new HashSet<>(Set.of("details", "event_type", "body", "status"));

  ReferencePage(JsonNode samples, byte[] descriptor) {
    this.samples = samples;
    offers.catalog().actions().forEach(action -> known.addAll(action.basic()));
    this.descriptor = Descriptor.parse(descriptor).getDocumentElement();
  }

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("## Connection\n\n").append(FieldTable.of(descriptor));
    for (OperationType type : OperationType.values()) {
      page.append("## ").append(type).append("\n\n").append(FieldTable.of(operation(type)));
      offers.of(type).forEach(offer -> page.append(section(offer)));
    }
    page.append(properties());
    return page.toString().strip() + "\n";
  }

  private Element operation(OperationType type) {
    return FieldTable.children(descriptor, "operation").stream()
        .filter(
            each ->
                Arrays.asList(each.getAttribute("types").split("\\|", -1)).contains(type.name()))
        .findFirst()
        .orElseThrow();
  }

  private String section(Offer offer) {
    return "### %s: %s\n\n%s%s\n\n%s\n"
        .formatted(
            offer.type(), offer.label(), offer.description(), repeatable(offer), sample(offer));
  }

  private String repeatable(Offer offer) {
    boolean writes = !READING.contains(offer.type());
    return writes && offers.catalog().action(offer.id()).isRepeatable() ? " Safe to repeat." : "";
  }

  private String sample(Offer offer) {
    JsonNode action = samples.path("actions").path(offer.id());
    return switch (offer.type()) {
      case GET, DELETE ->
          "Takes an id, such as `%s`.%s\n"
              .formatted(action.at("/input/id").asText(), gives(action.path("output")));
      case QUERY -> new QueryOptions(offers.catalog().action(offer.id())).text();
      case LISTEN -> SampleDocument.output(samples.path("triggers").path(offer.id()), known);
      default ->
          SampleDocument.input(action.path("input"))
              + "\n"
              + gives(action.path("output")).strip()
              + "\n";
    };
  }

  private static String gives(JsonNode output) {
    List<String> names = new ArrayList<>();
    output.fieldNames().forEachRemaining(names::add);
    return names.isEmpty()
        ? ""
        : " Gives %s%s."
            .formatted(
                names.stream()
                    .limit(8)
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", ")),
                names.size() > 8 ? " and more" : "");
  }

  private String properties() {
    StringBuilder text = new StringBuilder("## Properties\n\n| property | | id |\n|---|---|---|\n");
    for (String kind : List.of("dynamicProperty", "trackedProperty")) {
      for (Element property : FieldTable.children(descriptor, kind)) {
        text.append(
            "| %s | %s | `%s` |\n"
                .formatted(
                    property.getAttribute("label"),
                    kind.equals("dynamicProperty") ? "set for a document" : "tracked",
                    property.getAttribute("id")));
      }
    }
    return text.toString();
  }
}
