package io.github.filesprovisioning.core.changes.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is remembered of a list of records: their ids, a label each, and for each watched field the
 * value or a digest of it. Also which of them the pass at hand has seen. Not for several threads.
 *
 * <p>Fields are kept by value until the different values of a field take {@value #VALUE_LIMIT}
 * characters. From then on its values are digests, and for each record a check of 32 bits over all
 * such fields makes sure that no change is missed however short the digests are.
 */
public final class RecordTable {
  static final int VALUE_LIMIT = 1 << 17;

  private final String labelField;
  private final boolean allValues;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final LongIndex rows = new LongIndex();
  private final BitSet present = new BitSet();
  private final BitSet seen = new BitSet();
  private final Cells checks = new Cells();
  private long[] ids = new long[16];
  private String[] labels = new String[16];
  private int size;

  /**
   * Creates an empty table.
   *
   * @param labelField the field that names a record for people and is always kept, or null
   * @param allValues whether the values of all fields are kept, however many there are
   * @param fields the other fields to remember
   */
  public RecordTable(String labelField, boolean allValues, Iterable<String> fields) {
    this.labelField = labelField;
    this.allValues = allValues;
    watch(fields);
  }

  /**
   * Remembers these fields from now on, too. Records have unknown values until they are updated.
   */
  public void watch(Iterable<String> fields) {
    for (String field : fields) {
      if (!field.equals(labelField)) {
        columns.computeIfAbsent(field, name -> new ValueColumn());
      }
    }
  }

  /** The row of a record, or -1. */
  public int row(long id) {
    int row = rows.get(id);
    return row >= 0 && present.get(row) ? row : -1;
  }

  /** How many records there are. */
  public int size() {
    return present.cardinality();
  }

  /** Remembers a record that is not in the table. */
  public int add(long id, UnaryOperator<String> texts) {
    int row = append(id);
    labels[row] = labelField == null ? "" : texts.apply(labelField);
    columns.forEach((field, column) -> column.put(row, texts.apply(field), labels[row]));
    checks.set(row, check(row, texts));
    replaceLongColumns();
    return row;
  }

  private int append(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size + size / 2);
      labels = Arrays.copyOf(labels, ids.length);
    }
    ids[size] = id;
    labels[size] = "";
    rows.put(id, size);
    present.set(size);
    return size++;
  }

  /** All fields that are remembered, the label among them. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>(columns.keySet());
    if (labelField != null) {
      fields.add(0, labelField);
    }
    return fields;
  }

  /** Whether {@link #update} would neither tell a difference nor learn anything. */
  public boolean matches(int row, UnaryOperator<String> texts) {
    if (labelField != null && !labels[row].equals(texts.apply(labelField))) {
      return false;
    }
    for (Map.Entry<String, Column> entry : columns.entrySet()) {
      if (!entry.getValue().matches(row, texts.apply(entry.getKey()), labels[row])) {
        return false;
      }
    }
    return check(row, texts) == checks.get(row);
  }

  /**
   * Compares a record with what is remembered, and remembers it as it is now.
   *
   * @param texts the JSON text of a field now; empty for nothing
   * @return what differs; a field whose value was never known does not
   */
  public List<FieldDifference> update(int row, UnaryOperator<String> texts) {
    String label = labels[row];
    String newLabel = labelField == null ? label : texts.apply(labelField);
    List<FieldDifference> differences = differences(row, texts);
    boolean relabelled = !label.equals(newLabel);
    if (relabelled && !label.isEmpty()) {
      differences.add(0, new FieldDifference(labelField, label));
    }
    labels[row] = newLabel;
    columns.forEach(
        (field, column) -> {
          String text = texts.apply(field);
          if (relabelled || !column.known(row) || !column.matches(row, text, label)) {
            column.put(row, text, newLabel);
          }
        });
    checks.set(row, check(row, texts));
    replaceLongColumns();
    return differences;
  }

  private List<FieldDifference> differences(int row, UnaryOperator<String> texts) {
    boolean digestsDiffer = check(row, texts) != checks.get(row);
    List<FieldDifference> differences = new ArrayList<>();
    List<FieldDifference> suspects = new ArrayList<>();
    boolean pinned = false;
    for (Map.Entry<String, Column> entry : columns.entrySet()) {
      Column column = entry.getValue();
      if (!column.known(row)) {
        continue;
      }
      boolean differs = !column.matches(row, texts.apply(entry.getKey()), labels[row]);
      FieldDifference difference =
          new FieldDifference(entry.getKey(), column.text(row, labels[row]).orElse(null));
      if (differs) {
        differences.add(difference);
        pinned |= column instanceof DigestColumn;
      } else if (column instanceof DigestColumn) {
        suspects.add(difference);
      }
    }
    if (digestsDiffer && !pinned) {
      differences.addAll(suspects);
    }
    return differences;
  }

  private int check(int row, UnaryOperator<String> texts) {
    int check = 0;
    for (Map.Entry<String, Column> entry : columns.entrySet()) {
      if (entry.getValue() instanceof DigestColumn && entry.getValue().known(row)) {
        check ^= ((DigestColumn) entry.getValue()).check(texts.apply(entry.getKey()));
      }
    }
    return check;
  }

  private void replaceLongColumns() {
    if (allValues) {
      return;
    }
    columns.replaceAll(
        (field, column) ->
            column instanceof ValueColumn && ((ValueColumn) column).length() > VALUE_LIMIT
                ? digests(field, column)
                : column);
  }

  private DigestColumn digests(String field, Column values) {
    DigestColumn digests = DigestColumn.of(field, values, size, labels);
    for (int row = 0; row < size; row++) {
      if (values.known(row)) {
        String text = values.text(row, labels[row]).orElseThrow();
        checks.set(row, checks.get(row) ^ digests.check(text));
      }
    }
    return digests;
  }

  /** The JSON texts of all fields of a record whose values are kept, the label's among them. */
  public Map<String, String> texts(int row) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (labelField != null) {
      texts.put(labelField, labels[row]);
    }
    columns.forEach(
        (field, column) -> column.text(row, labels[row]).ifPresent(text -> texts.put(field, text)));
    return texts;
  }

  /** Forgets a record. */
  public void remove(int row) {
    present.clear(row);
    seen.clear(row);
  }

  /** Notes that the pass at hand has seen the record. */
  public void see(int row) {
    seen.set(row);
  }

  /** Whether the pass at hand has seen the record. */
  public boolean saw(int row) {
    return seen.get(row);
  }

  /** The ids, ascending, of the records that the pass at hand has not seen. */
  public long[] unseen() {
    BitSet missing = (BitSet) present.clone();
    missing.andNot(seen);
    return missing.stream().mapToLong(row -> ids[row]).sorted().toArray();
  }

  /** Whether the pass at hand has seen any record. */
  public boolean anySeen() {
    return !seen.isEmpty();
  }

  /** Begins a new pass: nothing has been seen. */
  public void forgetSeen() {
    seen.clear();
  }

  /** Writes the table. */
  public void write(StateWriter out) {
    new RecordTableForm(columns, checks, seen).write(out, order(), ids, labels);
  }

  private int[] order() {
    return present.stream()
        .mapToObj(row -> new long[] {ids[row], row})
        .sorted((one, other) -> Long.compare(one[0], other[0]))
        .mapToInt(pair -> (int) pair[1])
        .toArray();
  }

  /**
   * Reads a table. It also knows the fields that were remembered before and are not asked for now.
   *
   * @throws StateFormatException when the bytes are wrong
   */
  public static RecordTable read(
      StateReader in, String labelField, boolean allValues, Iterable<String> fields) {
    RecordTable table = new RecordTable(labelField, allValues, List.of());
    RecordTableForm form = new RecordTableForm(table.columns, table.checks, table.seen);
    form.read(in, table::append, (row, label) -> table.labels[row] = label);
    table.watch(fields);
    return table;
  }
}
