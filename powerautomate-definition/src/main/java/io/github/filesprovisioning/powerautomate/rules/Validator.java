package io.github.filesprovisioning.powerautomate.rules;

import java.util.ArrayList;
import java.util.List;
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
                TriggerRules.all(),
                WebhookRules.all(),
                PropertiesRules.all(),
                PolicyRules.all(),
                ScriptRules.all(),
                IconRules.all())
            .flatMap(List::stream)
            .toList());
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
