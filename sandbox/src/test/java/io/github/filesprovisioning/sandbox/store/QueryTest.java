package io.github.filesprovisioning.sandbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filesprovisioning.sandbox.contract.FieldType;
import io.github.filesprovisioning.sandbox.store.Condition.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a page is found, it is the page a plain filter and sort would give. */
class QueryTest {
  private static final List<String> COLUMNS = List.of("name", "number", "flag", "id");
  private static final List<String> NAMES = List.of("ann", "Ann", "anna", "BOB", "bob", "Zoë");

  private final Layout layout =
      Layout.empty()
          .with("name", FieldType.STRING)
          .with("number", FieldType.INTEGER)
          .with("flag", FieldType.BOOLEAN)
          .withDefault("flag", false);

  @Property(tries = 500)
  void all_pages_together_are_the_filtered_and_sorted_rows(
      @ForAll @IntRange(min = 0, max = 40) int rows,
      @ForAll @IntRange(min = 1, max = 7) int size,
      @ForAll long chance) {
    Random random = new Random(chance);
    Store store = Store.inMemory();
    Table table = store.declare("rows", layout);
    List<Row> all = fill(store, table, rows, random);
    List<Condition> conditions = conditions(random);
    String order = COLUMNS.get(random.nextInt(COLUMNS.size()));
    boolean descending = random.nextBoolean();

    Comparator<Row> sorted =
        Comparator.<Row, Object>comparing(row -> value(row, order), KeyOrder.INSTANCE)
            .thenComparingLong(Row::id);
    List<Long> expected =
        all.stream()
            .filter(row -> conditions.stream().allMatch(condition -> condition.test(row)))
            .sorted(descending ? sorted.reversed() : sorted)
            .map(Row::id)
            .toList();

    List<Long> actual = new ArrayList<>();
    Position after = null;
    Page page;
    do {
      Query query = new Query(table).orderBy(order, descending).limit(size);
      conditions.forEach(query::where);
      if (after != null) {
        query.after(after);
      }
      page = query.page();
      page.rows().forEach(row -> actual.add(row.id()));
      after = page.next().orElse(null);
    } while (after != null);
    assertEquals(expected, actual);
  }

  private List<Row> fill(Store store, Table table, int rows, Random random) {
    return store.write(
        () -> {
          List<Row> all = new ArrayList<>();
          for (int i = 0; i < rows; i++) {
            Row row = Row.of(layout, store.nextId());
            if (random.nextInt(4) > 0) {
              row = row.with("name", NAMES.get(random.nextInt(NAMES.size())));
            }
            if (random.nextInt(4) > 0) {
              row = row.with("number", (long) random.nextInt(5));
            }
            all.add(table.put(row.with("flag", random.nextBoolean())));
          }
          return all;
        });
  }

  private static List<Condition> conditions(Random random) {
    List<Condition> conditions = new ArrayList<>();
    if (random.nextBoolean()) {
      Comparison text = random.nextBoolean() ? Comparison.EQUAL : Comparison.PREFIX;
      conditions.add(new Condition("name", text, random.nextBoolean() ? "an" : "ANN"));
    }
    if (random.nextBoolean()) {
      Comparison any = Comparison.values()[random.nextInt(Comparison.values().length)];
      Comparison number = any == Comparison.PREFIX ? Comparison.EQUAL : any;
      conditions.add(new Condition("number", number, (long) random.nextInt(5)));
    }
    if (random.nextInt(3) == 0) {
      conditions.add(new Condition("flag", Comparison.EQUAL, random.nextBoolean()));
    }
    return conditions;
  }

  private static Object value(Row row, String column) {
    return column.equals("id") ? (Object) row.id() : row.get(column);
  }
}
