package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a definition says of itself, outside its operations. */
final class DocumentRules {
  private static final int MAX_BYTES = 1024 * 1024;
  private static final int MAX_CATEGORIES = 2;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]+)?");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
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
  private static final List<String> METADATA = List.of("Website", "Privacy policy", "Categories");
  private static final Set<String> CATEGORIES =
      Set.of(
          "AI",
          "Business Intelligence",
          "Business Management",
          "Collaboration",
          "Commerce",
          "Communication",
          "Content and Files",
          "Data",
          "Finance",
          "Human Resources",
          "Internet of Things",
          "IT Operations",
          "Lifestyle and Entertainment",
          "Marketing",
          "Productivity",
          "Sales and CRM",
          "Security",
          "Social Media",
          "Website");

  private DocumentRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(
        error(
            "SpecificationVersionIncorrect",
            (c, report) -> {
              if (!root(c).text("swagger").equals("2.0")) {
                report.at("/swagger", "must be the text 2.0");
              }
            }));
    rules.add(
        error(
            "RequiredPropertyMissing",
            (c, report) ->
                List.of("swagger", "info", "paths", "host")
                    .forEach(
                        name -> {
                          if (!root(c).has(name)) {
                            report.at("/" + name, "is required");
                          }
                        })));
    rules.add(
        error(
            "BasePathNotValid",
            (c, report) -> {
              if (root(c).has("basePath") && !root(c).text("basePath").startsWith("/")) {
                report.at("/basePath", "must start with a slash");
              }
            }));
    rules.add(
        error(
            "HostNameNotValid",
            (c, report) -> {
              if (root(c).has("host") && !HOST.matcher(root(c).text("host")).matches()) {
                report.at("/host", "must be a host without scheme and path");
              }
            }));
    rules.add(
        error(
            "HostMustBeProduction",
            (c, report) -> {
              if (TEST_HOST.matcher(root(c).text("host")).find()) {
                report.at("/host", "must be the host of the production service");
              }
            }));
    rules.add(
        error(
            "SchemesArrayEmpty",
            (c, report) -> {
              if (root(c).has("schemes") && root(c).node().path("schemes").isEmpty()) {
                report.at("/schemes", "must have a value");
              }
            }));
    rules.add(
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
                        })));
    rules.add(
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
                        })));
    rules.add(
        error(
            "UrlNotValid",
            (c, report) -> {
              Located contact = root(c).child("info").child("contact");
              if (contact.has("url") && !absolute(contact.text("url"))) {
                report.at("/info/contact/url", "must be an absolute address");
              }
            }));
    rules.add(
        error(
            "ContactEmailNotValid",
            (c, report) -> {
              Located contact = root(c).child("info").child("contact");
              if (contact.has("email") && !EMAIL.matcher(contact.text("email")).matches()) {
                report.at("/info/contact/email", "must be an e-mail address");
              }
            }));
    rules.add(
        error(
            "PublisherMetadataMissing",
            (c, report) ->
                List.of("name", "url", "email")
                    .forEach(
                        name -> {
                          if (root(c).child("info").child("contact").text(name).isBlank()) {
                            report.at("/info/contact/" + name, "is required of a publisher");
                          }
                        })));
    rules.add(
        error(
            "ConnectorMetadataPropertiesMissing",
            (c, report) ->
                METADATA.forEach(
                    name -> {
                      if (metadata(c, name).isBlank()) {
                        report.at("/x-ms-connector-metadata", name + " is required");
                      }
                    })));
    rules.add(
        error(
            "InvalidConnectorCategory",
            (c, report) ->
                categories(c)
                    .forEach(
                        category -> {
                          if (!CATEGORIES.contains(category)) {
                            report.at("/x-ms-connector-metadata", category + " is no category");
                          }
                        })));
    rules.add(
        error(
            "TooManyConnectorCategories",
            (c, report) -> {
              if (categories(c).size() > MAX_CATEGORIES) {
                report.at("/x-ms-connector-metadata", "at most " + MAX_CATEGORIES + " categories");
              }
            }));
    rules.add(
        error(
            "Policy5000.3.1.6:PlainHttpUrl",
            (c, report) ->
                root(c)
                    .node()
                    .path("x-ms-connector-metadata")
                    .forEach(
                        entry -> {
                          if (entry.path("propertyValue").asText().startsWith("http://")) {
                            report.at("/x-ms-connector-metadata", "addresses must use https");
                          }
                        })));
    rules.add(
        error(
            "TagRedefined",
            (c, report) -> {
              Set<String> seen = new HashSet<>();
              for (JsonNode tag : root(c).node().path("tags")) {
                if (!seen.add(tag.path("name").asText())) {
                  report.at("/tags", tag.path("name") + " is defined twice");
                }
              }
            }));
    rules.add(
        error(
            "SwaggerKeywordNotSupported",
            (c, report) ->
                NOT_SUPPORTED.forEach(
                    keyword -> {
                      if (root(c).has(keyword)) {
                        report.at("/" + keyword, "is not supported");
                      }
                    })));
    rules.add(
        error(
            "MimeTypeNotValid",
            (c, report) ->
                mimeTypes(c)
                    .forEach(
                        type -> {
                          if (!type.matches("[\\w.+-]+/[\\w.+*-]+(;.*)?")) {
                            report.at("/consumes", type + " is no MIME type");
                          }
                        })));
    rules.add(
        error(
            "MimeTypeNotSupported",
            (c, report) ->
                mimeTypes(c)
                    .forEach(
                        type -> {
                          if (type.contains("/") && !MIME.contains(type.split(";", -1)[0])) {
                            report.at("/consumes", type + " is not supported");
                          }
                        })));
    rules.add(
        error(
            "SwaggerFileTooLarge",
            (c, report) -> {
              if (c.files().get(ConnectorPackage.DEFINITION).length > MAX_BYTES) {
                report.at(ConnectorPackage.DEFINITION, "is larger than 1 MB");
              }
            }));
    rules.add(
        error(
            "ProductionStatusOnBetaService",
            (c, report) -> {
              Located annotation = root(c).child("info").child("x-ms-api-annotation");
              if (annotation.text("status").equals("Production")
                  && root(c)
                      .child("info")
                      .text("version")
                      .toLowerCase(Locale.ROOT)
                      .contains("beta")) {
                report.at("/info/x-ms-api-annotation", "a beta service is not in production");
              }
            }));
    return rules;
  }

  private static boolean absolute(String url) {
    try {
      URI uri = URI.create(url);
      return uri.isAbsolute() && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
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

  private static List<String> categories(ConnectorPackage c) {
    return Arrays.stream(metadata(c, "Categories").split(";"))
        .map(String::trim)
        .filter(category -> !category.isEmpty())
        .toList();
  }

  private static String metadata(ConnectorPackage c, String name) {
    for (JsonNode entry : root(c).node().path("x-ms-connector-metadata")) {
      if (entry.path("propertyName").asText().equals(name)) {
        return entry.path("propertyValue").asText();
      }
    }
    return "";
  }

  private static Located root(ConnectorPackage c) {
    return c.definition().root();
  }
}
