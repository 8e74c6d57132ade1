package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks a package against every rule. */
public final class Validator {
  private final List<Rule> rules;

  private Validator(List<Rule> rules) {
    this.rules = rules;
  }

  /** The validator with every rule that we know. */
  public static Validator withAllRules() {
    return new Validator(
        Stream.of(
                DocumentRules.all(),
                PublisherRules.all(),
                TitleRules.all(),
                WordingRules.all(),
                SecurityRules.all(),
                PathRules.all(),
                OperationRules.all(),
                RevisionRules.all(),
                ResponseRules.all(),
                ParameterRules.all(),
                ParameterPlaceRules.all(),
                SchemaRules.all(),
                SchemaReferenceRules.all(),
                EnumRules.all(),
                KeywordRules.all(),
                DynamicRules.all(),
                ReferenceRules.all(),
                ExtensionRules.all(),
                ShapeRules.all(),
                TriggerRules.all(),
                WebhookRules.all(),
                PropertiesRules.all(),
                PolicyRules.all(),
                ScriptRules.all(),
                IconRules.all())
            .flatMap(List::stream)
            .toList());
  }

  /** What the rules about scripts do not allow in a script, whatever connector it is for. */
  public static List<Finding> checkScript(byte[] script) {
    JsonNode nothing = MissingNode.getInstance();
    return new Validator(ScriptRules.all())
        .check(
            new ConnectorPackage(
                new SwaggerDocument(nothing), nothing, Map.of(ConnectorPackage.SCRIPT, script)));
  }

  /** The rules, in the order in which they are checked. */
  public List<Rule> rules() {
    return rules;
  }

  /** Everything that the rules do not allow. Empty for a package that may be submitted. */
  public List<Finding> check(ConnectorPackage connector) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      rule.check()
          .look(
              connector,
              (place, message) ->
                  findings.add(new Finding(rule.severity(), rule.name(), place, message)));
    }
    return findings;
  }
}
