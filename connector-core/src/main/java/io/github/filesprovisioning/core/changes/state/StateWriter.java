package io.github.filesprovisioning.core.changes.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/** Writes numbers in as few bytes as they need, and parts that compress well compressed. */
public final class StateWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A whole number that is rarely negative. */
  public void number(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  /** Eight bytes. */
  public void fixed(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes.write((int) (value >>> shift));
    }
  }

  /** True or false. */
  public void flag(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  /** A text, or null. */
  public void text(String value) {
    if (value == null) {
      number(0);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length + 1L);
    raw(utf8);
  }

  /** Bytes, with their number. */
  public void block(byte[] value) {
    number(value.length);
    raw(value);
  }

  /** Ascending numbers, each as the step from the one before. */
  public void ascending(long[] values) {
    number(values.length);
    long before = 0;
    for (long value : values) {
      number(value - before);
      before = value;
    }
  }

  /** Bits, without their number. */
  public void bits(BitSet value) {
    block(value.toByteArray());
  }

  /**
   * A part that is compressed.
   *
   * @return its size in bytes
   */
  public int compressed(Consumer<StateWriter> part) {
    StateWriter plain = new StateWriter();
    part.accept(plain);
    byte[] packed = deflate(plain.toBytes());
    number(plain.bytes.size());
    block(packed);
    return packed.length;
  }

  /**
   * Many different short texts, each without zero bytes.
   *
   * @return their size in bytes
   */
  public int packedTexts(List<String> texts) {
    StateWriter plain = new StateWriter();
    for (String text : texts) {
      plain.raw(text.getBytes(StandardCharsets.UTF_8));
      plain.raw(new byte[1]);
    }
    byte[] packed = TextPacker.pack(plain.toBytes());
    number(plain.bytes.size());
    block(packed);
    return packed.length;
  }

  /** Bytes as they are. */
  void raw(byte[] value) {
    bytes.write(value, 0, value.length);
  }

  /** What was written. */
  public byte[] toBytes() {
    return bytes.toByteArray();
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(plain);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
