package io.github.filesprovisioning.core.changes.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Label("A table of records")
@DisplayName("A table of records")
class RecordTableTest {
  private static final List<String> FIELDS = List.of("email", "company", "notes");

  private static Map<String, String> record(
      String name, String mail, String company, String notes) {
    Map<String, String> texts = new HashMap<>();
    texts.put("username", quoted(name));
    texts.put("email", quoted(mail));
    texts.put("company", quoted(company));
    texts.put("notes", quoted(notes));
    return texts;
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "" : '"' + text + '"';
  }

  private static RecordTable empty() {
    return new RecordTable("username", false, FIELDS);
  }

  private static RecordTable kept(RecordTable table) {
    return RecordTable.read(new StateReader(bytes(table)), "username", false, FIELDS);
  }

  private static byte[] bytes(RecordTable table) {
    StateWriter writer = new StateWriter();
    table.write(writer);
    return writer.toBytes();
  }

  @Property(tries = 200)
  @Label("knows what it was told, however often it is kept in between")
  void remembers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int steps) {
    Random random = new Random(seed);
    TreeMap<Long, Map<String, String>> truth = new TreeMap<>();
    RecordTable table = empty();
    for (int step = 0; step < steps; step++) {
      long id = 1 + random.nextInt(15);
      Map<String, String> now = any(random);
      int row = table.row(id);
      assertEquals(truth.containsKey(id), row >= 0);
      if (row < 0) {
        table.see(table.add(id, now::get));
        truth.put(id, now);
      } else if (random.nextInt(4) == 0) {
        table.remove(row);
        truth.remove(id);
      } else {
        Map<String, String> before = truth.put(id, now);
        assertEquals(before.equals(now), table.matches(row, now::get));
        assertEquals(differences(before, now), told(table.update(row, now::get)));
      }
      table = random.nextInt(5) == 0 ? kept(table) : table;
    }
    RecordTable last = kept(table);
    truth.forEach((id, texts) -> assertEquals(texts, last.texts(last.row(id))));
    assertEquals(truth.size(), last.size());
  }

  private static Map<String, String> any(Random random) {
    String name = List.of("ann", "bob", "al", "zoe@acme.com", "Ünal").get(random.nextInt(5));
    return record(
        name,
        random.nextBoolean() ? name + "@acme.com" : "x" + random.nextInt(3) + "@b.com",
        random.nextInt(3) == 0 ? "" : "Company " + random.nextInt(3),
        random.nextBoolean() ? "" : "about " + name);
  }

  private static Map<String, String> differences(
      Map<String, String> before, Map<String, String> now) {
    Map<String, String> differences = new TreeMap<>(before);
    differences.entrySet().removeIf(field -> field.getValue().equals(now.get(field.getKey())));
    return differences;
  }

  private static Map<String, String> told(List<FieldDifference> differences) {
    return differences.stream()
        .collect(
            Collectors.toMap(
                FieldDifference::field, d -> d.before().orElseThrow(), (a, b) -> a, TreeMap::new));
  }

  /** Every field of every record is different, and longer than what is kept by value. */
  private static RecordTable large(int records, Random random) {
    return large(records, random, 12);
  }

  private static RecordTable large(int records, Random random, int nameLength) {
    RecordTable table = empty();
    for (int i = 0; i < records; i++) {
      Map<String, String> texts = unrelated(random);
      texts.put("username", quoted(word(random, nameLength)));
      table.see(table.add(1_000_000 + 7L * i, texts::get));
    }
    return table;
  }

  private static Map<String, String> unrelated(Random random) {
    return record(
        word(random, 12), word(random, 20), "Company " + random.nextInt(300), word(random, 30));
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  @Test
  @DisplayName("of 100,000 records without any likeness stays under one and a half megabytes")
  void staysSmall() {
    assertTrue(bytes(large(100_000, new Random(1))).length < 1_500_000);
  }

  @Test
  @DisplayName("of 100,000 records whose long names are chance needs what the names need")
  void growsWithNames() {
    assertTrue(bytes(large(100_000, new Random(1), 36)).length < 3_000_000);
  }

  @Test
  @DisplayName("keeps digests of values that are too many, and names the field that changes")
  void namesFields() {
    Random random = new Random(2);
    RecordTable table = kept(large(20_000, random));
    for (int i = 0; i < 2_000; i++) {
      int row = table.row(1_000_000 + 7L * i);
      Map<String, String> before = table.texts(row);
      assertFalse(before.containsKey("email"));
      Map<String, String> now = unrelated(random);
      now.put("username", before.get("username"));
      now.put("company", before.get("company"));
      table.update(row, now::get);
      now.put("email", "\"new@b.com\"");
      List<FieldDifference> differences = table.update(row, now::get);
      assertEquals(
          List.of("email"),
          differences.stream().map(FieldDifference::field).collect(Collectors.toList()));
      assertEquals(Optional.empty(), differences.get(0).before());
    }
  }

  @Test
  @DisplayName("misses no change even when digests are as short as they get")
  void missesNothing() {
    Random random = new Random(3);
    RecordTable table = kept(kept(large(100_000, random)));
    for (int i = 0; i < 5_000; i++) {
      int row = table.row(1_000_000 + 7L * i);
      Map<String, String> now = unrelated(random);
      now.put("username", table.texts(row).get("username"));
      now.put("company", table.texts(row).get("company"));
      assertFalse(table.matches(row, now::get));
      assertFalse(table.update(row, now::get).isEmpty());
      assertTrue(table.matches(row, now::get));
    }
  }

  @Test
  @DisplayName("learns a field that is watched from now on silently")
  void learnsSilently() {
    RecordTable table = new RecordTable("username", false, List.of("email"));
    Map<String, String> texts = record("ann", "a@b.com", "Acme", "");
    table.add(5, texts::get);
    RecordTable wider = kept(table);
    assertEquals(List.of(), wider.update(wider.row(5), texts::get));
    texts.put("company", "\"Globex\"");
    assertEquals("\"Acme\"", wider.update(wider.row(5), texts::get).get(0).before().orElseThrow());
  }

  @Test
  @DisplayName("goes on comparing a field that is no longer asked for")
  void keepsOldFields() {
    RecordTable table = empty();
    Map<String, String> texts = record("ann", "a@b.com", "Acme", "");
    table.add(5, texts::get);
    RecordTable fewer =
        RecordTable.read(new StateReader(bytes(table)), "username", false, List.of("email"));
    assertTrue(fewer.fields().contains("company"));
  }

  @Test
  @DisplayName("knows across a pause what a pass has seen")
  void keepsSeen() {
    RecordTable table = empty();
    for (long id : new long[] {9, 4, 7}) {
      table.add(id, record("n" + id, "", "", "")::get);
    }
    table.see(table.row(7));
    RecordTable later = kept(table);
    assertArrayEquals(new long[] {4, 9}, later.unseen());
    later.forgetSeen();
    assertArrayEquals(new long[] {4, 7, 9}, later.unseen());
  }

  @Property(tries = 300)
  @Label("reads packed texts as they were written")
  void packsTexts(@ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int count) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(random.nextInt(9) == 0 ? "ßü漢字\uD83D\uDE00" : word(random, random.nextInt(20)));
    }
    StateWriter writer = new StateWriter();
    writer.packedTexts(texts);
    assertEquals(texts, new StateReader(writer.toBytes()).packedTexts(count));
  }
}
