package io.github.filesprovisioning.core.changes.state;

import java.util.Optional;

/** Keeps a digest of each value: enough to name the field when it has changed. */
final class DigestColumn implements Column {
  static final int WIDEST = 32;

  private final long salt;
  private final int width;
  private final Cells cells = new Cells();

  /**
   * Creates a column.
   *
   * @param field the name of the field
   * @param width bits of a digest, from 1 to 32
   */
  DigestColumn(String field, int width) {
    this.salt = Digests.of(0, field);
    this.width = width;
  }

  /** A column of what another one knows. */
  static DigestColumn of(String field, Column other, int rows, String[] labels) {
    DigestColumn column = new DigestColumn(field, WIDEST);
    for (int row = 0; row < rows; row++) {
      int target = row;
      other.text(row, labels[row]).ifPresent(text -> column.put(target, text, ""));
    }
    return column;
  }

  int width() {
    return width;
  }

  @Override
  public boolean known(int row) {
    return cells.get(row) != 0;
  }

  @Override
  public boolean matches(int row, String text, String label) {
    return cells.get(row) == digest(text, width);
  }

  @Override
  public Optional<String> text(int row, String label) {
    return Optional.empty();
  }

  @Override
  public void put(int row, String text, String label) {
    cells.set(row, digest(text, width));
  }

  /** 32 bits that have nothing to do with those in the cell. */
  int check(String text) {
    return (int) (Digests.of(~salt, text) >>> 32);
  }

  /** 0 is for cells that are not known. */
  private int digest(String text, int bits) {
    return shortened((int) Digests.of(salt, text), bits);
  }

  private static int shortened(int digest, int bits) {
    int kept = bits == WIDEST ? digest : digest & (1 << bits) - 1;
    return kept == 0 ? 1 : kept;
  }

  /** Writes the cells in this order of rows, in so many bits or as many as there are. */
  void write(StateWriter out, int[] order, int bits) {
    int written = Math.min(width, bits);
    out.number(written);
    PackedBits packed = new PackedBits(written, order.length);
    for (int i = 0; i < order.length; i++) {
      int cell = cells.get(order[i]);
      packed.set(i, cell == 0 ? 0 : shortened(cell, written));
    }
    out.block(packed.toBytes());
  }

  static DigestColumn read(StateReader in, String field, int rows) {
    long width = in.number();
    if (width < 1 || width > WIDEST) {
      throw new StateFormatException("a digest has an impossible width");
    }
    DigestColumn column = new DigestColumn(field, (int) width);
    PackedBits packed = PackedBits.of((int) width, rows, in.block());
    for (int row = 0; row < rows; row++) {
      column.cells.set(row, packed.get(row));
    }
    return column;
  }
}
