package io.github.filesprovisioning.core.changes.state;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads what a {@link StateWriter} wrote. Every method throws a {@link StateFormatException} when
 * the bytes end too early or cannot be right.
 */
public final class StateReader {
  /** Deflate makes nothing more than 1032 times smaller. */
  private static final long MOST_COMPRESSION = 1100;

  private final byte[] bytes;
  private int position;

  /** Reads from the first byte on. */
  public StateReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A number written with {@link StateWriter#number}. */
  public long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int part = next();
      value |= (long) (part & 0x7F) << shift;
      if ((part & 0x80) == 0) {
        return value;
      }
    }
    throw new StateFormatException("a number does not end");
  }

  /** A number that counts what follows and so cannot be larger than what is left allows. */
  public int count(long bytesEach) {
    long value = number();
    if (value < 0 || value > Integer.MAX_VALUE - 16 || value * bytesEach > left()) {
      throw new StateFormatException("a count is larger than the state");
    }
    return (int) value;
  }

  /** Eight bytes. */
  public long fixed() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | next();
    }
    return value;
  }

  /** True or false. */
  public boolean flag() {
    return next() != 0;
  }

  /** A text, or null. */
  public String text() {
    long length = number();
    return length == 0 ? null : new String(take(length - 1), StandardCharsets.UTF_8);
  }

  /** Bytes written with their number. */
  public byte[] block() {
    return take(number());
  }

  /** Ascending numbers. */
  public long[] ascending() {
    long[] values = new long[count(1)];
    long before = 0;
    for (int i = 0; i < values.length; i++) {
      before += number();
      values[i] = before;
    }
    return values;
  }

  /** Bits. */
  public BitSet bits() {
    return BitSet.valueOf(block());
  }

  /** A part that was compressed. */
  public StateReader compressed() {
    long size = number();
    byte[] packed = block();
    if (size < 0 || size > Integer.MAX_VALUE - 16 || size > packed.length * MOST_COMPRESSION) {
      throw new StateFormatException("a compressed part cannot have its size");
    }
    return new StateReader(inflate(packed, (int) size));
  }

  private static byte[] inflate(byte[] packed, int size) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] plain = new byte[size];
      int length = 0;
      while (length < size) {
        int step = inflater.inflate(plain, length, size - length);
        if (step == 0) {
          throw new StateFormatException("a compressed part ends too early");
        }
        length += step;
      }
      return plain;
    } catch (DataFormatException e) {
      throw new StateFormatException("a compressed part cannot be read: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  /** Texts written with {@link StateWriter#packedTexts}. */
  public List<String> packedTexts(int count) {
    long size = number();
    byte[] packed = block();
    if (size < count || size > packed.length * MOST_COMPRESSION) {
      throw new StateFormatException("packed texts cannot have their size");
    }
    byte[] plain = TextUnpacker.unpack(packed, (int) size);
    List<String> texts = new ArrayList<>(count);
    int start = 0;
    for (int end = 0; end < plain.length; end++) {
      if (plain[end] == 0) {
        texts.add(new String(plain, start, end - start, StandardCharsets.UTF_8));
        start = end + 1;
      }
    }
    if (texts.size() != count) {
      throw new StateFormatException("there are more or fewer texts than records");
    }
    return texts;
  }

  private byte[] take(long length) {
    if (length < 0 || length > left()) {
      throw new StateFormatException("the state ends too early");
    }
    byte[] taken = Arrays.copyOfRange(bytes, position, position + (int) length);
    position += (int) length;
    return taken;
  }

  private int next() {
    if (left() < 1) {
      throw new StateFormatException("the state ends too early");
    }
    return bytes[position++] & 0xFF;
  }

  private int left() {
    return bytes.length - position;
  }
}
