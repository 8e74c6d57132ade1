package io.github.filesprovisioning.core.changes.state;

import java.io.ByteArrayOutputStream;

/**
 * Writes bytes of text in about as many bits as {@link TextModel} is surprised by them: a range
 * coder, which narrows an interval bit by bit and writes its leading bytes as they become certain.
 */
final class TextPacker {
  private static final long TOP = 1L << 24;

  private final TextModel model = new TextModel();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long low;
  private long range = 0xFFFFFFFFL;
  private int pending;
  private long waiting = 1;

  static byte[] pack(byte[] text) {
    TextPacker packer = new TextPacker();
    for (byte value : text) {
      packer.write(value & 0xFF);
    }
    for (int i = 0; i < 5; i++) {
      packer.shift();
    }
    return packer.out.toByteArray();
  }

  private void write(int value) {
    int soFar = 1;
    for (int i = 7; i >= 0; i--) {
      int bit = value >> i & 1;
      long ones = (range >>> TextModel.CHANCE_BITS) * model.chance(soFar);
      if (bit == 1) {
        range = ones;
      } else {
        low += ones;
        range -= ones;
      }
      model.learn(bit);
      soFar = soFar << 1 | bit;
      while (range < TOP) {
        range = range << 8 & 0xFFFFFFFFL;
        shift();
      }
    }
    model.next(value);
  }

  /** Writes the leading byte; one of all ones waits, because a carry could still turn it. */
  private void shift() {
    if (low < 0xFF000000L || low > 0xFFFFFFFFL) {
      int carry = (int) (low >>> 32);
      for (; waiting > 0; waiting--) {
        out.write(pending + carry);
        pending = 0xFF;
      }
      pending = (int) (low >>> 24 & 0xFF);
    }
    waiting++;
    low = low << 8 & 0xFFFFFFFFL;
  }
}
