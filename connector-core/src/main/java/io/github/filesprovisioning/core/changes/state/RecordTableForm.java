package io.github.filesprovisioning.core.changes.state;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * The bytes of a {@link RecordTable}: records by id; ids as steps and values column by column,
 * compressed; the labels; then the digests, in as many bits as the size target leaves.
 */
final class RecordTableForm {
  /** What a table should not take more than, in bytes, unless it has more than 100,000 records. */
  private static final long TARGET = 1_450_000;

  private static final double TARGET_EACH = 14.5;
  private static final int NARROWEST = 4;

  private final Map<String, Column> columns;
  private final Cells checks;
  private final BitSet seen;

  RecordTableForm(Map<String, Column> columns, Cells checks, BitSet seen) {
    this.columns = columns;
    this.checks = checks;
    this.seen = seen;
  }

  void write(StateWriter out, int[] order, long[] ids, String[] labels) {
    int size =
        out.compressed(part -> writeCompressible(part, order, ids))
            + out.packedTexts(labelsIn(order, labels));
    long digests = columns.values().stream().filter(c -> c instanceof DigestColumn).count();
    out.number(digests);
    if (digests == 0) {
      return;
    }
    int width = width(order.length, size, digests);
    columns.forEach(
        (field, column) -> {
          if (column instanceof DigestColumn) {
            out.text(field);
            ((DigestColumn) column).write(out, order, width);
          }
        });
    PackedBits packed = new PackedBits(DigestColumn.WIDEST, order.length);
    for (int i = 0; i < order.length; i++) {
      packed.set(i, checks.get(order[i]));
    }
    out.block(packed.toBytes());
  }

  private void writeCompressible(StateWriter out, int[] order, long[] ids) {
    long[] sorted = new long[order.length];
    BitSet sortedSeen = new BitSet();
    for (int i = 0; i < order.length; i++) {
      sorted[i] = ids[order[i]];
      sortedSeen.set(i, seen.get(order[i]));
    }
    out.ascending(sorted);
    out.bits(sortedSeen);
    out.number(columns.values().stream().filter(c -> c instanceof ValueColumn).count());
    columns.forEach(
        (field, column) -> {
          if (column instanceof ValueColumn) {
            out.text(field);
            ((ValueColumn) column).write(out, order);
          }
        });
  }

  private static List<String> labelsIn(int[] order, String[] labels) {
    return Arrays.stream(order).mapToObj(row -> labels[row]).collect(Collectors.toList());
  }

  private static int width(long records, long size, long digestColumns) {
    long target = Math.max(TARGET, (long) (records * TARGET_EACH));
    long left = target - size - records * Integer.BYTES;
    long bits = left * 8 / Math.max(1, records * digestColumns);
    return (int) Math.max(NARROWEST, Math.min(DigestColumn.WIDEST, bits));
  }

  void read(StateReader in, LongConsumer append, LabelSetter labels) {
    StateReader part = in.compressed();
    int rows = readCompressible(part, append);
    List<String> texts = in.packedTexts(rows);
    for (int row = 0; row < rows; row++) {
      labels.set(row, texts.get(row));
    }
    int digests = in.count(1);
    for (int i = 0; i < digests; i++) {
      String field = fieldName(in);
      columns.put(field, DigestColumn.read(in, field, rows));
    }
    if (digests > 0) {
      PackedBits packed = PackedBits.of(DigestColumn.WIDEST, rows, in.block());
      for (int row = 0; row < rows; row++) {
        checks.set(row, packed.get(row));
      }
    }
  }

  private int readCompressible(StateReader in, LongConsumer append) {
    long[] ids = in.ascending();
    for (long id : ids) {
      append.accept(id);
    }
    seen.or(in.bits());
    int values = in.count(1);
    for (int i = 0; i < values; i++) {
      String field = fieldName(in);
      columns.put(field, ValueColumn.read(in, ids.length));
    }
    return ids.length;
  }

  private static String fieldName(StateReader in) {
    String field = in.text();
    if (field == null) {
      throw new StateFormatException("a field has no name");
    }
    return field;
  }

  /** Takes the label of a row. */
  interface LabelSetter {
    void set(int row, String label);
  }
}
