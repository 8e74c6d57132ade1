package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks over the records of a list action, page by page. */
final class RecordIterator implements Iterator<JsonNode> {
  private final ActionCode page;
  private final ObjectNode input;
  private Iterator<JsonNode> records = Collections.emptyIterator();
  private boolean last;

  RecordIterator(ActionCode page, ObjectNode input) {
    this.page = page;
    this.input = input;
  }

  @Override
  public boolean hasNext() {
    while (!records.hasNext() && !last) {
      fetch();
    }
    return records.hasNext();
  }

  private void fetch() {
    JsonNode fetched = page.run(input);
    String cursor = fetched.path("next_cursor").asText(null);
    CursorProgress.check(input.path("cursor").asText(null), cursor);
    last = cursor == null;
    input.put("cursor", cursor);
    records = fetched.path("items").iterator();
  }

  @Override
  public JsonNode next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has ended");
    }
    return records.next();
  }
}
