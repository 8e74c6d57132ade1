package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.RawResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the choices of a dropdown. Safe for use by many threads. */
public final class LookupRunner {
  /** More than this nobody reads in a dropdown. */
  private static final int PAGE_SIZE = 100;

  private final Catalog catalog;
  private final FilesClient client;

  /** Finds choices with the catalogue that this version of the core was built with. */
  public LookupRunner(FilesClient client) {
    this(Catalog.load(), client);
  }

  /** Finds choices with a catalogue that has been loaded already. */
  public LookupRunner(Catalog catalog, FilesClient client) {
    if (catalog == null) {
      throw new InvalidInputException("catalog", "must be given");
    }
    if (client == null) {
      throw new InvalidInputException("client", "must be given");
    }
    this.catalog = catalog;
    this.client = client;
  }

  /** The first page of the choices that match a text. */
  public LookupPage search(String lookupId, String text) {
    return search(lookupId, text, null);
  }

  /**
   * A page of the choices that match a text. Where Files.com can't search, pages are read until one
   * holds a choice whose label has the text in it, whatever the case.
   *
   * @param lookupId what {@code x-reference} of a field says, such as {@code users}
   * @param text what somebody has typed; null or empty for everything
   * @param cursor of the page before; null for the first page
   * @throws InvalidInputException when there is no such lookup, or the text can't be sent
   * @throws FilesException when Files.com can't be asked
   */
  public LookupPage search(String lookupId, String text, String cursor) {
    LookupDefinition lookup = catalog.lookup(lookupId);
    String wanted = text == null ? "" : text.strip();
    Unicode.check("text", wanted);
    ObjectNode request = request(lookup, wanted);
    String filter = lookup.isSearchedByServer() ? "" : wanted;
    String next = cursor;
    List<LookupChoice> choices = new ArrayList<>();
    do {
      if (next != null) {
        Unicode.check("cursor", next);
        request.put("cursor", next);
      }
      RawResponse page = client.invoke(lookup.operation(), request);
      page.body().forEach(item -> add(lookup.choice(item), filter, choices));
      CursorProgress.check(next, page.cursor().orElse(null));
      next = page.cursor().orElse(null);
    } while (choices.isEmpty() && next != null);
    return new LookupPage(choices, next);
  }

  private static void add(LookupChoice choice, String filter, List<LookupChoice> choices) {
    if (choice.label().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT))) {
      choices.add(choice);
    }
  }

  private static ObjectNode request(LookupDefinition lookup, String text) {
    ObjectNode request = lookup.parameters().put("per_page", PAGE_SIZE);
    if (!text.isEmpty()) {
      lookup.search().ifPresent(search -> set(request, search, TextNode.valueOf(text)));
    }
    return request;
  }

  private static void set(ObjectNode request, String parameter, JsonNode value) {
    int dot = parameter.indexOf('.');
    if (dot < 0) {
      request.set(parameter, value);
    } else {
      ObjectNode keys = JsonNodeFactory.instance.objectNode();
      keys.set(parameter.substring(dot + 1), value);
      request.set(parameter.substring(0, dot), keys);
    }
  }
}
