package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;
import java.util.Set;

/**
 * Creates a record with a unique name. When the answer is lost Make runs the module again; the name
 * is taken then, and a record that is equal to what was sent counts as created.
 */
final class CreateOnce implements Composite {
  private final String path;
  private final String key;
  private final Set<String> apart;

  /**
   * A creation.
   *
   * @param path of the list
   * @param key the field whose value only one record has
   * @param apart fields that are sent but never come back
   */
  CreateOnce(String path, String key, Set<String> apart) {
    this.path = path;
    this.key = key;
    this.apart = apart;
  }

  @Override
  public List<Step> steps(JsonNode action, Catalogue catalogue) {
    Fields sent = Fields.of(catalogue.resolve(action.path("input")));
    Fields compared = sent.in(catalogue.resolve(action.path("output"))).without(apart);
    Iml created = Iml.temp("created");
    Iml found = Iml.temp("found").at(1);
    return List.of(
        Step.request("POST", path)
            .body(sent.sent())
            .keep("created", Iml.when(Step.SUCCEEDED, Iml.of("body"), Iml.of("undefined")))
            .keep("taken", Iml.when(Errors.TAKEN, Iml.of("body.error"), Iml.of("undefined")))
            .accept(Iml.any(Step.SUCCEEDED, Errors.TAKEN)),
        Step.get(path)
            .when(EnsureUser.taken())
            .query("filter[" + key + "]", Iml.parameter(key))
            .keep("found", Iml.of("body")),
        Step.compute()
            .let("same", Iml.all(found.isNot(Iml.of("undefined")), compared.differ(found).not()))
            .require(
                Iml.any(created.isNot(Iml.of("undefined")), Iml.temp("same")),
                "DuplicateDataError",
                Errors.conflict(
                    "{{temp.taken}}. Choose another name, or use the module that ensures the record."))
            .output(Iml.call("ifempty", created, found)));
  }
}
