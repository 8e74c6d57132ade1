package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How operations are called in the definition, told from the ids of the catalogue.
 *
 * <p>{@code user.ensure} is {@code EnsureUser}; a verb that names its object itself stands alone,
 * so {@code membership.set_user_groups} is {@code SetUserGroups}; nothing is said twice, so {@code
 * api.call} is {@code CallApi}. A trigger is {@code WhenUserCreated}. Flows that people have built
 * refer to these names, so the rule never changes.
 */
public final class OperationIds {
  private final Contract contract;

  /** Names the entries of a contract. */
  public OperationIds(Contract contract) {
    this.contract = contract;
  }

  /** The operation of an action of the catalogue. */
  public String ofAction(JsonNode action) {
    String verb = action.path("verb").asText();
    if (verb.contains("_")) {
      return pascal(verb);
    }
    JsonNode noun = contract.resource(action.path("resource").asText()).path("noun");
    boolean many = verb.equals("list");
    String named = pascal(noun.path(many ? "plural" : "singular").asText());
    return pascal(verb) + withoutEnd(named, pascal(verb));
  }

  /** The operation of a trigger of the catalogue. */
  public String ofTrigger(JsonNode trigger) {
    return "When"
        + pascal(trigger.path("resource").asText())
        + pascal(trigger.path("event").asText());
  }

  /** The operation that fills the list of choices of a lookup, such as {@code users}. */
  public String ofChoices(String lookup) {
    return "List" + pascal(lookup) + "Choices";
  }

  private static String withoutEnd(String name, String end) {
    return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
  }

  private static String pascal(String words) {
    return Stream.of(words.split("[ _]"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + lower(word.substring(1)))
        .collect(Collectors.joining());
  }

  private static String lower(String rest) {
    return rest.toLowerCase(Locale.ROOT);
  }
}
