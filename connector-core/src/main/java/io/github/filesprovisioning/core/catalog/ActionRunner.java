package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.provisioning.Composites;
import java.util.HashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Runs actions of the catalogue with JSON in and JSON out. Safe for use by many threads.
 *
 * <pre>{@code
 * ActionRunner runner = new ActionRunner(client);
 * JsonNode result = runner.run("user.ensure", json.put("username", "ann"));
 * }</pre>
 *
 * <p>What can't be done ends in a {@link FilesException}, whatever the input.
 */
public final class ActionRunner {
  private final Catalog catalog;
  private final FilesClient client;
  private final Map<String, ActionCode> methods = new HashMap<>();

  /** Runs actions of the catalogue that this version of the core was built with. */
  public ActionRunner(FilesClient client) {
    this(Catalog.load(), client);
  }

  /** Runs actions of a catalogue that has been loaded already. */
  public ActionRunner(Catalog catalog, FilesClient client) {
    if (catalog == null) {
      throw new InvalidInputException("catalog", "must be given");
    }
    if (client == null) {
      throw new InvalidInputException("client", "must be given");
    }
    this.catalog = catalog;
    this.client = client;
    Composites composites = new Composites(client);
    for (String method : composites.methods()) {
      methods.put(method, input -> composites.run(method, input));
    }
    methods.put(CustomCallCode.METHOD, new CustomCallCode(client));
    catalog.actions().stream().flatMap(action -> action.method().stream()).forEach(this::require);
  }

  private void require(String method) {
    if (!methods.containsKey(method)) {
      throw new CatalogFormatException(method, "is not a method of this version of the core");
    }
  }

  /**
   * Runs an action.
   *
   * @param actionId such as {@code lifecycle.onboard_user}
   * @param input its fields; never changed. {@link InputSchema} says which forms a value may have
   * @return what {@link ActionDefinition#output()} declares and nothing else. A list gives one
   *     page: {@code items}, and {@code next_cursor} unless it is the last
   * @throws InvalidInputException naming the field and the rule; nothing was sent
   * @throws FilesException when the action could not be done
   */
  public JsonNode run(String actionId, ObjectNode input) {
    ActionDefinition action = catalog.action(actionId);
    ObjectNode checked = action.input().check(input);
    return action.outputSchema().declaredPart(code(action).run(checked));
  }

  /**
   * The records of a list action from its first page, or from the {@code cursor} of the input, to
   * the last. Pages are fetched as the stream is read; one is in memory at a time.
   *
   * @throws InvalidInputException when the action gives no list, or naming the field that breaks a
   *     rule. Reading the stream can end in a {@link FilesException}
   */
  public Stream<JsonNode> stream(String actionId, ObjectNode input) {
    ActionDefinition action = catalog.action(actionId);
    if (!action.isList()) {
      throw new InvalidInputException("action", "must be one that gives a list");
    }
    ObjectNode checked = action.input().check(input);
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new RecordIterator(page -> run(actionId, page), checked), Spliterator.ORDERED),
        false);
  }

  private ActionCode code(ActionDefinition action) {
    if (action.operation().isPresent()) {
      return new OperationCode(client, action);
    }
    return methods.get(action.method().orElseThrow());
  }
}
