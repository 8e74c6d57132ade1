package io.github.filesprovisioning.mule.internal.paging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.mule.internal.connection.FilesConnection;
import io.github.filesprovisioning.mule.internal.input.ActionInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mule.runtime.extension.api.runtime.streaming.PagingProvider;

/** The pages of a list action. One page is in memory at a time. */
public final class ActionPages<T> implements PagingProvider<FilesConnection, T> {
  private final String actionId;
  private final ActionInput input;
  private final Class<T> type;
  private ObjectNode next;
  private boolean ended;

  /** Starts at the first page, or at the cursor of the input. */
  public ActionPages(String actionId, ActionInput input, Class<T> type) {
    this.actionId = actionId;
    this.input = input;
    this.type = type;
  }

  /** The next page that has records. An empty list is the end. */
  @Override
  public List<T> getPage(FilesConnection connection) {
    if (next == null) {
      next = connection.json(connection.catalog().action(actionId).input(), input);
    }
    List<T> records = new ArrayList<>();
    while (records.isEmpty() && !ended) {
      JsonNode page = connection.run(actionId, next);
      page.path("items").forEach(item -> records.add(connection.records().read(item, type)));
      ended = !page.has("next_cursor");
      if (!ended) {
        next.set("cursor", page.path("next_cursor"));
      }
    }
    return records;
  }

  /** Files.com does not count. */
  @Override
  public Optional<Integer> getTotalResults(FilesConnection connection) {
    return Optional.empty();
  }

  /** Nothing is held between pages. */
  @Override
  public void close(FilesConnection connection) {
    ended = true;
  }
}
