package io.github.filesprovisioning.core.changes.state;

import java.util.Arrays;

/** Numbers from 0 on, one for each row, in one, two or four bytes each as the largest needs. */
final class Cells {
  private byte[] bytes = new byte[16];
  private char[] chars;
  private int[] ints;

  int get(int row) {
    if (ints != null) {
      return row < ints.length ? ints[row] : 0;
    }
    if (chars != null) {
      return row < chars.length ? chars[row] : 0;
    }
    return row < bytes.length ? bytes[row] & 0xFF : 0;
  }

  void set(int row, int value) {
    if (ints == null && (value < 0 || value > Character.MAX_VALUE)) {
      widenToInts();
    } else if (bytes != null && value > 0xFF) {
      widenToChars();
    }
    if (ints != null) {
      ints = row < ints.length ? ints : Arrays.copyOf(ints, room(row));
      ints[row] = value;
    } else if (chars != null) {
      chars = row < chars.length ? chars : Arrays.copyOf(chars, room(row));
      chars[row] = (char) value;
    } else {
      bytes = row < bytes.length ? bytes : Arrays.copyOf(bytes, room(row));
      bytes[row] = (byte) value;
    }
  }

  private void widenToChars() {
    char[] wide = new char[bytes.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = (char) (bytes[i] & 0xFF);
    }
    chars = wide;
    bytes = null;
  }

  private void widenToInts() {
    int[] wide = new int[chars != null ? chars.length : bytes.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = get(i);
    }
    ints = wide;
    chars = null;
    bytes = null;
  }

  private static int room(int row) {
    return row + row / 2 + 16;
  }
}
