package io.github.filesprovisioning.sandbox.listing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.contract.SelectionReader;
import io.github.filesprovisioning.sandbox.store.Condition;
import io.github.filesprovisioning.sandbox.store.Condition.Comparison;
import io.github.filesprovisioning.sandbox.store.Page;
import io.github.filesprovisioning.sandbox.store.Position;
import io.github.filesprovisioning.sandbox.store.Query;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One list request: filters, order, page size and cursor as the OpenAPI document allows them for
 * the operation, over one table.
 */
public final class Listing {
  private static final Map<String, Comparison> COMPARISONS =
      Map.of(
          "filter", Comparison.EQUAL,
          "filter_prefix", Comparison.PREFIX,
          "filter_gt", Comparison.GREATER,
          "filter_gteq", Comparison.AT_LEAST,
          "filter_lt", Comparison.LESS,
          "filter_lteq", Comparison.AT_MOST);

  /** One page and the cursor of the next. */
  public record Result(List<Row> rows, Optional<String> cursor) {}

  private record Alias(String column, Function<Object, Object> value) {}

  private final Operation operation;
  private final ObjectNode parameters;
  private final Input input;
  private final Query query;
  private final Map<String, Alias> aliases = new HashMap<>();
  private final Map<String, Function<Object, Collection<Row>>> sources = new HashMap<>();
  private String order = "id";

  /** A list of the rows of a table, by id. */
  public Listing(Operation operation, ObjectNode parameters, Input input, Table table) {
    this.operation = operation;
    this.parameters = parameters;
    this.input = input;
    this.query = new Query(table);
  }

  /** Sets the order of a request that names none. */
  public Listing orderedBy(String column) {
    order = column;
    return this;
  }

  /** Answers a filter or sort field from another column, with the value written as there. */
  public Listing alias(String field, String column, Function<Object, Object> value) {
    aliases.put(field, new Alias(column, value));
    return this;
  }

  /** Answers an exact filter on a field with rows found elsewhere, not by comparing the column. */
  public Listing instead(String field, Function<Object, Collection<Row>> rows) {
    sources.put(field, rows);
    return this;
  }

  /** Shows only rows that pass a test. */
  public Listing only(Predicate<Row> test) {
    query.where(test);
    return this;
  }

  /** Shows only rows whose column has a value, when one is given. */
  public Listing onlyWith(String column, Object value) {
    if (value != null) {
      query.where(new Condition(column, Comparison.EQUAL, value));
    }
    return this;
  }

  /** Looks only at these rows. */
  public Listing among(Collection<Row> rows) {
    query.among(rows);
    return this;
  }

  /** Reads the page. */
  public Result read() {
    for (SelectionReader.Filter filter : SelectionReader.filters(operation, parameters)) {
      if (sources.containsKey(filter.field()) && filter.value() != null) {
        query.among(sources.get(filter.field()).apply(filter.value()));
        continue;
      }
      Alias alias = alias(filter.field());
      Object value = filter.value() == null ? null : alias.value().apply(filter.value());
      query.where(new Condition(alias.column(), COMPARISONS.get(filter.parameter()), value));
    }
    Optional<SelectionReader.Sort> sort = SelectionReader.sort(operation, parameters);
    query.orderBy(
        sort.map(chosen -> alias(chosen.field()).column()).orElse(order),
        sort.map(SelectionReader.Sort::descending).orElse(false));
    int size = PageSize.read(parameters);
    query.limit(size);
    String selection = selection(size);
    String cursor = parameters.path("cursor").asText("");
    if (!cursor.isEmpty()) {
      Position start = CursorText.read(cursor, selection);
      query.after(start);
    }
    Page page = query.page();
    return new Result(page.rows(), page.next().map(next -> CursorText.write(next, selection)));
  }

  private Alias alias(String field) {
    return aliases.getOrDefault(field, new Alias(field, value -> value));
  }

  /** Everything that makes two requests pages of the same list. */
  private String selection(int size) {
    StringBuilder text = new StringBuilder(operation.id()).append('|').append(size);
    operation.selections().keySet().stream()
        .sorted()
        .forEach(name -> text.append('|').append(name).append(parameters.path(name)));
    input.values().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("cursor") && !entry.getKey().equals("per_page"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> text.append('|').append(entry));
    return text.toString();
  }
}
