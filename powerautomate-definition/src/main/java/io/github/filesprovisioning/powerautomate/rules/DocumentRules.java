package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a definition says of itself, outside its operations: version, host, content types. */
final class DocumentRules {
  private static final int MAX_BYTES = 1024 * 1024;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]+)?");
  private static final Pattern TEST_HOST =
      Pattern.compile("(^|[.-])(localhost|dev|test|staging|sandbox|uat|qa)([.-]|$)");
  private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");
  private static final Set<String> NOT_SUPPORTED = Set.of("externalDocs", "patternProperties");
  private static final Set<String> MIME =
      Set.of(
          "application/json",
          "application/xml",
          "application/octet-stream",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "text/plain",
          "text/json",
          "text/html",
          "text/csv");

  private DocumentRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "SpecificationVersionIncorrect",
            (c, report) -> {
              if (!root(c).text("swagger").equals("2.0")) {
                report.at("/swagger", "must be the text 2.0");
              }
            }),
        error(
            "RequiredPropertyMissing",
            (c, report) ->
                List.of("swagger", "info", "paths", "host")
                    .forEach(
                        name -> {
                          if (!root(c).has(name)) {
                            report.at("/" + name, "is required");
                          }
                        })),
        error(
            "BasePathNotValid",
            (c, report) -> {
              if (root(c).has("basePath") && !root(c).text("basePath").startsWith("/")) {
                report.at("/basePath", "must start with a slash");
              }
            }),
        error(
            "HostNameNotValid",
            (c, report) -> {
              if (root(c).has("host") && !HOST.matcher(root(c).text("host")).matches()) {
                report.at("/host", "must be a host without scheme and path");
              }
            }),
        error(
            "HostMustBeProduction",
            (c, report) -> {
              if (TEST_HOST.matcher(root(c).text("host")).find()) {
                report.at("/host", "must be the host of the production service");
              }
            }),
        error(
            "SchemesArrayEmpty",
            (c, report) -> {
              if (root(c).has("schemes") && root(c).node().path("schemes").isEmpty()) {
                report.at("/schemes", "must have a value");
              }
            }),
        error(
            "SchemeNotValid",
            (c, report) ->
                root(c)
                    .node()
                    .path("schemes")
                    .forEach(
                        scheme -> {
                          if (!SCHEMES.contains(scheme.asText())) {
                            report.at("/schemes", scheme + " is no scheme");
                          }
                        })),
        error(
            "SchemeNotSupported",
            (c, report) ->
                root(c)
                    .node()
                    .path("schemes")
                    .forEach(
                        scheme -> {
                          if (scheme.asText().startsWith("ws")) {
                            report.at("/schemes", "web sockets are not supported");
                          }
                        })),
        error(
            "TagRedefined",
            (c, report) -> {
              Set<String> seen = new HashSet<>();
              for (JsonNode tag : root(c).node().path("tags")) {
                if (!seen.add(tag.path("name").asText())) {
                  report.at("/tags", tag.path("name") + " is defined twice");
                }
              }
            }),
        error(
            "SwaggerKeywordNotSupported",
            (c, report) ->
                NOT_SUPPORTED.forEach(
                    keyword -> {
                      if (root(c).has(keyword)) {
                        report.at("/" + keyword, "is not supported");
                      }
                    })),
        error(
            "MimeTypeNotValid",
            (c, report) ->
                mimeTypes(c)
                    .forEach(
                        type -> {
                          if (!type.matches("[\\w.+-]+/[\\w.+*-]+(;.*)?")) {
                            report.at("/consumes", type + " is no MIME type");
                          }
                        })),
        error(
            "MimeTypeNotSupported",
            (c, report) ->
                mimeTypes(c)
                    .forEach(
                        type -> {
                          if (type.contains("/") && !MIME.contains(type.split(";", -1)[0])) {
                            report.at("/consumes", type + " is not supported");
                          }
                        })),
        error(
            "SwaggerFileTooLarge",
            (c, report) -> {
              if (c.files().get(ConnectorPackage.DEFINITION).length > MAX_BYTES) {
                report.at(ConnectorPackage.DEFINITION, "is larger than 1 MB");
              }
            }));
  }

  private static List<String> mimeTypes(ConnectorPackage c) {
    List<String> types = new ArrayList<>();
    List<Located> owners = new ArrayList<>(List.of(root(c)));
    c.definition().operations().forEach(operation -> owners.add(operation.at()));
    for (Located owner : owners) {
      owner.node().path("consumes").forEach(type -> types.add(type.asText()));
      owner.node().path("produces").forEach(type -> types.add(type.asText()));
    }
    return types;
  }

  private static Located root(ConnectorPackage c) {
    return c.definition().root();
  }
}
