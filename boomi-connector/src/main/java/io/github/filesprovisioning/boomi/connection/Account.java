package io.github.filesprovisioning.boomi.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** One login at one site. Safe for use by many threads. */
public final class Account {
  private final FilesClient client;
  private final ActionRunner actions;
  private final RequestTally tally;
  private final String site;

  Account(Catalog catalog, String site, FilesClient.Builder client) {
    this.site = site;
    this.tally = new RequestTally();
    this.client = client.listener(tally).build();
    this.actions = new ActionRunner(catalog, this.client);
  }

  /**
   * Runs an action for a document. Never throws for what Files.com or the input did wrong.
   *
   * @param log the document's log
   * @param level what the container wants to be logged
   */
  public CallOutcome run(String actionId, ObjectNode input, Logger log, Level level) {
    try (Requests requests = count(log, level)) {
      try {
        return new CallOutcome(actions.run(actionId, input), null, requests);
      } catch (FilesException e) {
        return new CallOutcome(null, e, requests);
      }
    }
  }

  /**
   * Counts the requests of this thread and logs them, until what is given is closed.
   *
   * @param log the document's log
   * @param level what the container wants to be logged
   */
  public Requests count(Logger log, Level level) {
    return tally.begin(log, level);
  }

  /** The records of a list action, read page by page. */
  public Stream<JsonNode> stream(String actionId, ObjectNode input) {
    return actions.stream(actionId, input);
  }

  /** Which site and workspace it is at; the same however the key or a time limit changes. */
  public String site() {
    return site;
  }

  /** The client, for what is no action. */
  public FilesClient client() {
    return client;
  }

  void close() {
    client.close();
  }

  /** The site; the key is a secret. */
  @Override
  public String toString() {
    return "Account{" + site + "}";
  }
}
