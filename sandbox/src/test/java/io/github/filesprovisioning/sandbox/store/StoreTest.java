package io.github.filesprovisioning.sandbox.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.sandbox.contract.FieldType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static Layout people() {
    return Layout.empty()
        .with("name", FieldType.STRING)
        .with("age", FieldType.INTEGER)
        .with("born", FieldType.DATE_TIME)
        .with("ids", FieldType.LIST)
        .with("active", FieldType.BOOLEAN)
        .withDefault("active", true);
  }

  @Test
  void a_write_that_throws_leaves_no_trace() {
    Store store = Store.inMemory();
    Table people = store.declare("people", people());
    Row ann = store.write(() -> people.put(row(store, people, "ann")));
    assertThrows(
        IllegalStateException.class,
        () ->
            store.write(
                () -> {
                  people.put(ann.with("name", "Änn"));
                  people.put(row(store, people, "bob"));
                  people.remove(people.find(ann.id()).orElseThrow());
                  throw new IllegalStateException("on purpose");
                }));
    assertEquals(1, people.size());
    assertEquals("ann", people.find(ann.id()).orElseThrow().text("name"));
    assertEquals(1, people.where("name", "ANN").size());
    assertEquals(0, people.where("name", "bob").size());
    Row next = store.write(() -> people.put(row(store, people, "carl")));
    assertEquals(ann.id() + 1, next.id(), "an id that was taken back is free again");
  }

  private static Row row(Store store, Table table, String name) {
    return Row.of(table.layout(), store.nextId()).with("name", name);
  }

  @Test
  void rows_come_back_from_the_file_with_their_types(@TempDir Path directory) {
    Instant born = Instant.parse("2026-03-01T00:00:00Z");
    long id;
    try (Store store = Store.in(directory)) {
      Table people = store.declare("people", people());
      store.open();
      id =
          store.write(
              () ->
                  people
                      .put(
                          row(store, people, "ann")
                              .with("age", 7L)
                              .with("born", born)
                              .with("ids", List.of(1L, 2L))
                              .with("active", false))
                      .id());
    }
    try (Store store = Store.in(directory)) {
      Table people = store.declare("people", people());
      store.open();
      Row ann = people.find(id).orElseThrow();
      assertEquals(7L, ann.number("age"));
      assertEquals(born, ann.moment("born"));
      assertEquals(List.of(1L, 2L), ann.numbers("ids"));
      assertEquals(false, ann.get("active"));
      assertTrue(store.write(store::nextId) > id, "ids go on");
    }
  }

  @Test
  void a_column_that_came_later_has_its_default(@TempDir Path directory) {
    try (Store store = Store.in(directory)) {
      Layout old = Layout.empty().with("name", FieldType.STRING).with("gone", FieldType.STRING);
      Table people = store.declare("people", old);
      store.open();
      store.write(() -> people.put(row(store, people, "ann").with("gone", "x")));
    }
    try (Store store = Store.in(directory)) {
      Table people = store.declare("people", people());
      store.open();
      Row ann = people.all().iterator().next();
      assertEquals("ann", ann.text("name"));
      assertTrue(ann.flag("active"));
      assertNull(ann.get("age"));
    }
  }

  @Property
  void a_row_gives_back_what_was_put_in(@ForAll Map<Integer, Long> values) {
    Layout wide = Layout.empty();
    for (int i = 0; i < Layout.LIMIT; i++) {
      wide.with("c" + i, FieldType.INTEGER).withDefault("c" + i, (long) i);
    }
    Map<String, Object> named = new HashMap<>();
    values.forEach((slot, value) -> named.put("c" + Math.floorMod(slot, Layout.LIMIT), value));
    Row row = Row.of(wide, 1).withAll(named);
    for (int i = 0; i < Layout.LIMIT; i++) {
      Object value = named.get("c" + i);
      assertEquals(value == null ? Long.valueOf(i) : value, row.get("c" + i));
    }
  }

  @Test
  void a_column_that_does_not_exist_is_a_mistake() {
    Row row = Row.of(people(), 1);
    assertThrows(IllegalArgumentException.class, () -> row.get("nmae"));
  }
}
