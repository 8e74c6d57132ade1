package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Revisions of operations: the extension {@code x-ms-api-annotation}. */
final class RevisionRules {
  private static final int MAX_ACTIVE = 2;

  private RevisionRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "ApiAnnotationExtensionReplacementInfoForNonDeprecatedOperations",
            each(
                (o, r) -> {
                  if (o.annotation().has("replacement") && !deprecated(o)) {
                    r.at(o.at().pointer(), "only a deprecated operation has a replacement");
                  }
                })),
        error(
            "ApiAnnotationExtensionReplacementInfoMissingApiProperty",
            each(
                (o, r) -> {
                  if (o.annotation().has("replacement")
                      && !o.annotation().path("replacement").has("api")) {
                    r.at(o.at().pointer(), "the replacement must name the api");
                  }
                })),
        error(
            "ApiAnnotationExtensionReplacementInfoMissingOperationIdProperty",
            each(
                (o, r) -> {
                  if (o.annotation().has("replacement")
                      && !o.annotation().path("replacement").has("operationId")) {
                    r.at(o.at().pointer(), "the replacement must name the operation");
                  }
                })),
        error(
            "OperationFamilyHasDuplicateRevisions",
            families(
                (family, r) -> {
                  Set<String> seen = new HashSet<>();
                  family.stream()
                      .filter(o -> o.annotation().has("revision"))
                      .forEach(
                          o -> {
                            if (!seen.add(o.annotation().path("revision").asText())) {
                              r.at(o.at().pointer(), "the revision is there twice");
                            }
                          });
                })),
        error(
            "OperationFamilyHasManyActiveOperations",
            families(
                (family, r) -> {
                  if (family.stream().filter(o -> !deprecated(o)).count() > MAX_ACTIVE) {
                    r.at(
                        family.get(0).at().pointer(),
                        "more than two active operations in the family");
                  }
                })),
        error(
            "OperationFamilyHasManyActiveProductionOperations",
            families(
                (family, r) -> {
                  if (family.stream()
                          .filter(o -> !deprecated(o))
                          .filter(RevisionRules::production)
                          .count()
                      > 1) {
                    r.at(family.get(0).at().pointer(), "several active production operations");
                  }
                })),
        error(
            "OperationFamilyHasManyEmptyRevisions",
            families(
                (family, r) -> {
                  if (family.stream().filter(o -> !o.annotation().has("revision")).count() > 1) {
                    r.at(family.get(0).at().pointer(), "several operations without revision");
                  }
                })),
        warning(
            "OperationRevisionEmpty",
            each(
                (o, r) -> {
                  if (!o.annotation().isMissingNode() && !o.annotation().has("revision")) {
                    r.at(o.at().pointer(), "does not say which revision it is");
                  }
                })),
        warning(
            "OperationIdShouldEndWithRevision",
            each(
                (o, r) -> {
                  int revision = o.annotation().path("revision").asInt(1);
                  if (revision > 1 && !o.id().endsWith("_V" + revision)) {
                    r.at(o.at().pointer(), "operationId should end with _V" + revision);
                  }
                })),
        error(
            "OperationStatusAheadOfConnector",
            each(
                (o, r) -> {
                  JsonNode connector =
                      o.document().root().node().at("/info/x-ms-api-annotation/status");
                  if (production(o) && connector.asText().equals("Preview")) {
                    r.at(o.at().pointer(), "is in production ahead of the connector");
                  }
                })));
  }

  private static Rule.Check families(BiConsumer<List<Operation>, Rule.Report> look) {
    return (c, report) -> {
      Map<String, List<Operation>> families =
          c.definition().operations().stream()
              .filter(o -> o.annotation().has("family"))
              .collect(Collectors.groupingBy(o -> o.annotation().path("family").asText()));
      families.values().forEach(family -> look.accept(family, report));
    };
  }

  private static boolean deprecated(Operation operation) {
    return operation.at().node().path("deprecated").asBoolean();
  }

  private static boolean production(Operation operation) {
    return operation.annotation().path("status").asText().equals("Production");
  }
}
