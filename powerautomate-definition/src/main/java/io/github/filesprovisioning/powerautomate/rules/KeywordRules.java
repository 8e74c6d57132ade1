package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.SchemaRules.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Keywords that limit values, in schemas and in parameters. */
final class KeywordRules {
  private static final Set<String> FORMATS =
      Set.of(
          "string/",
          "string/byte",
          "string/binary",
          "string/date",
          "string/date-time",
          "string/password",
          "string/date-no-tz",
          "string/email",
          "string/html",
          "string/uri",
          "string/uuid",
          "integer/",
          "integer/int32",
          "integer/int64",
          "number/",
          "number/float",
          "number/double",
          "boolean/",
          "array/",
          "object/",
          "file/",
          "/");

  private KeywordRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    List.of("MaxItems", "MaxLength", "MaxProperties", "MinItems", "MinLength", "MinProperties")
        .forEach(name -> rules.add(notNegative(name)));
    rules.add(ordered("MinimumShouldBeLessThanOrEqualToMaximum", "minimum", "maximum"));
    rules.add(ordered("MinItemsShouldBeLessThanOrEqualToMaxItems", "minItems", "maxItems"));
    rules.add(ordered("MinLengthShouldBeLessThanOrEqualToMaxLength", "minLength", "maxLength"));
    rules.add(together("ExclusiveMaximumRequiresMaximum", "exclusiveMaximum", "maximum"));
    rules.add(together("ExclusiveMinimumRequiresMinimum", "exclusiveMinimum", "minimum"));
    rules.add(
        error(
            "MultipleOfMustBeGreaterThanZero",
            typed(
                (s, r) -> {
                  if (s.has("multipleOf") && s.node().path("multipleOf").asDouble() <= 0) {
                    r.at(s.pointer(), "multipleOf must be above zero");
                  }
                })));
    rules.add(
        error(
            "PatternShouldBeValidRegularExpression",
            typed(
                (s, r) -> {
                  if (s.has("pattern") && !compiles(s.text("pattern"))) {
                    r.at(s.pointer(), "the pattern is no regular expression");
                  }
                })));
    rules.add(
        error(
            "DefaultValueMustMatchType",
            typed(
                (s, r) -> {
                  if (s.has("default")
                      && !SchemaRules.fits(s.text("type"), s.node().path("default"))) {
                    r.at(s.pointer(), "the default is not of the type");
                  }
                })));
    rules.add(
        error(
            "UnrecognizedTypeFormat",
            typed(
                (s, r) -> {
                  if (!s.has("$ref")
                      && !FORMATS.contains(s.text("type") + "/" + s.text("format"))) {
                    r.at(s.pointer(), s.text("type") + "/" + s.text("format") + " is not known");
                  }
                })));
    rules.add(
        error(
            "JsonTypeIncorrect",
            typed(
                (s, r) -> {
                  if (s.has("type") && !s.node().path("type").isTextual()) {
                    r.at(s.pointer(), "the type must be one text");
                  }
                })));
    rules.add(
        error(
            "JsonValueNotInEnum",
            typed(
                (s, r) -> {
                  String shown = s.text("x-ms-visibility");
                  if (!shown.isEmpty()
                      && !Set.of("important", "advanced", "internal").contains(shown)) {
                    r.at(s.pointer(), shown + " is no visibility");
                  }
                })));
    rules.add(
        error(
            "DiscriminatorMustBeARequiredStringProperty",
            typed(
                (s, r) -> {
                  String name = s.text("discriminator");
                  boolean required =
                      s.node().path("required").toString().contains("\"" + name + "\"");
                  if (s.has("discriminator")
                      && !(required
                          && s.child("properties").child(name).text("type").equals("string"))) {
                    r.at(s.pointer(), "the discriminator must be a required text");
                  }
                })));
    return rules;
  }

  private static Rule notNegative(String keyword) {
    String name = Character.toLowerCase(keyword.charAt(0)) + keyword.substring(1);
    return error(
        keyword + "MustBeGreaterThanOrEqualToZero",
        typed(
            (s, r) -> {
              if (s.has(name) && s.node().path(name).asDouble() < 0) {
                r.at(s.pointer(), name + " must not be negative");
              }
            }));
  }

  private static Rule ordered(String rule, String low, String high) {
    return error(
        rule,
        typed(
            (s, r) -> {
              if (s.has(low)
                  && s.has(high)
                  && s.node().path(low).asDouble() > s.node().path(high).asDouble()) {
                r.at(s.pointer(), low + " is above " + high);
              }
            }));
  }

  private static Rule together(String rule, String keyword, String needed) {
    return error(
        rule,
        typed(
            (s, r) -> {
              if (s.has(keyword) && !s.has(needed)) {
                r.at(s.pointer(), keyword + " needs " + needed);
              }
            }));
  }

  private static boolean compiles(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
