package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who publishes a connector, where people find out more, and under which categories it is listed.
 */
final class PublisherRules {
  private static final int MAX_CATEGORIES = 2;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
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

  private PublisherRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "UrlNotValid",
            (c, report) -> {
              Located contact = root(c).child("info").child("contact");
              if (contact.has("url") && !absolute(contact.text("url"))) {
                report.at("/info/contact/url", "must be an absolute address");
              }
            }),
        error(
            "ContactEmailNotValid",
            (c, report) -> {
              Located contact = root(c).child("info").child("contact");
              if (contact.has("email") && !EMAIL.matcher(contact.text("email")).matches()) {
                report.at("/info/contact/email", "must be an e-mail address");
              }
            }),
        error(
            "PublisherMetadataMissing",
            (c, report) ->
                List.of("name", "url", "email")
                    .forEach(
                        name -> {
                          if (root(c).child("info").child("contact").text(name).isBlank()) {
                            report.at("/info/contact/" + name, "is required of a publisher");
                          }
                        })),
        error(
            "ConnectorMetadataPropertiesMissing",
            (c, report) ->
                METADATA.forEach(
                    name -> {
                      if (metadata(c, name).isBlank()) {
                        report.at("/x-ms-connector-metadata", name + " is required");
                      }
                    })),
        error(
            "InvalidConnectorCategory",
            (c, report) ->
                categories(c)
                    .forEach(
                        category -> {
                          if (!CATEGORIES.contains(category)) {
                            report.at("/x-ms-connector-metadata", category + " is no category");
                          }
                        })),
        error(
            "TooManyConnectorCategories",
            (c, report) -> {
              if (categories(c).size() > MAX_CATEGORIES) {
                report.at("/x-ms-connector-metadata", "at most " + MAX_CATEGORIES + " categories");
              }
            }),
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
                        })),
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
  }

  private static boolean absolute(String url) {
    try {
      URI uri = URI.create(url);
      return uri.isAbsolute() && uri.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
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
