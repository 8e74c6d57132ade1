package io.github.filesprovisioning.core.changes.state;

/** Numbers of a few bits each, side by side. */
final class PackedBits {
  private final int width;
  private final byte[] bytes;

  PackedBits(int width, int count) {
    this(width, new byte[size(width, count)]);
  }

  private PackedBits(int width, byte[] bytes) {
    this.width = width;
    this.bytes = bytes;
  }

  static PackedBits of(int width, int count, byte[] bytes) {
    if (bytes.length != size(width, count)) {
      throw new StateFormatException("there are more or fewer digests than records");
    }
    return new PackedBits(width, bytes);
  }

  private static int size(int width, int count) {
    return (int) (((long) width * count + 7) / 8);
  }

  int get(int index) {
    int value = 0;
    long first = (long) index * width;
    for (int bit = 0; bit < width; bit++) {
      long at = first + bit;
      value |= (bytes[(int) (at >> 3)] >> (at & 7) & 1) << bit;
    }
    return value;
  }

  /** Sets a number that has not been set before. */
  void set(int index, int value) {
    long first = (long) index * width;
    for (int bit = 0; bit < width; bit++) {
      long at = first + bit;
      bytes[(int) (at >> 3)] |= (byte) ((value >> bit & 1) << (at & 7));
    }
  }

  byte[] toBytes() {
    return bytes;
  }
}
