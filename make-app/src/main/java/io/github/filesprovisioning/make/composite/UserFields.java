package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Iml;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a user in an input: what a creation sends, and what an update sends. */
final class UserFields {
  /** Sent when the user is created, or not compared like the rest. */
  private static final Set<String> APART =
      Set.of("tags", "password", "imported_password_hash", "change_password", "grant_permission");

  private final Fields fields;
  private final JsonNode update;

  /**
   * The fields that an action shares with the update of a user.
   *
   * @param left fields that the action treats itself
   */
  UserFields(JsonNode action, Catalogue catalogue, Set<String> left) {
    this.update = catalogue.resolve(catalogue.action("user.update").path("input"));
    Set<String> without = new TreeSet<>(left);
    without.add("match_by");
    this.fields = Fields.of(catalogue.resolve(action.path("input"))).without(without);
  }

  /** The body of a creation, without groups. */
  ObjectNode creation() {
    ObjectNode body = fields.without(Set.of("tags", "change_password")).in(creatable()).sent();
    body.put(
        "password",
        Iml.when(
                Iml.all(
                    Iml.parameter("password").is(Iml.of("undefined")),
                    Iml.hasValue(Iml.parameter("change_password"))),
                Iml.parameter("change_password"),
                Iml.parameter("password"))
            .braces());
    body.put(
        "tags",
        Iml.when(
                Iml.any(
                    Iml.parameter("tags").isNot(Iml.of("undefined")),
                    Iml.temp("this_event").isNot(Iml.text(""))),
                EventTags.merged(Iml.parameter("tags")),
                Iml.of("undefined"))
            .braces());
    return body;
  }

  private JsonNode creatable() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ObjectNode properties = all.putObject("properties");
    fields.names().forEach(name -> properties.putObject(name));
    return all;
  }

  /** What differs from {@code temp.user}, in the order of the document. */
  ObjectNode changes() {
    ObjectNode plain = fields.without(APART).in(update).changes(UserSelection.USER);
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    for (var field : update.path("properties").properties()) {
      String name = field.getKey();
      if (plain.has(name)) {
        changes.set(name, plain.get(name));
      } else if (name.equals("tags")) {
        changes.put(name, EventTags.change(Iml.parameter("tags")).braces());
      } else if (name.equals("change_password")) {
        Iml secret = Iml.parameter(name);
        changes.put(name, Iml.when(Iml.hasValue(secret), secret, Iml.of("undefined")).braces());
      }
    }
    return changes;
  }
}
