package io.github.filesprovisioning.core.changes.state;

/** Reads what {@link TextPacker} wrote. */
final class TextUnpacker {
  private static final long TOP = 1L << 24;

  private final TextModel model = new TextModel();
  private final byte[] packed;
  private int position = 1;
  private long range = 0xFFFFFFFFL;
  private long code;

  private TextUnpacker(byte[] packed) {
    this.packed = packed;
    for (int i = 0; i < 4; i++) {
      code = code << 8 | next();
    }
  }

  static byte[] unpack(byte[] packed, int length) {
    TextUnpacker unpacker = new TextUnpacker(packed);
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) unpacker.read();
    }
    return text;
  }

  private int read() {
    int soFar = 1;
    while (soFar < 0x100) {
      long ones = (range >>> TextModel.CHANCE_BITS) * model.chance(soFar);
      int bit = code < ones ? 1 : 0;
      if (bit == 1) {
        range = ones;
      } else {
        code -= ones;
        range -= ones;
      }
      model.learn(bit);
      soFar = soFar << 1 | bit;
      while (range < TOP) {
        range = range << 8 & 0xFFFFFFFFL;
        code = (code << 8 | next()) & 0xFFFFFFFFL;
      }
    }
    model.next(soFar & 0xFF);
    return soFar & 0xFF;
  }

  private int next() {
    if (position >= packed.length) {
      throw new StateFormatException("a packed text ends too early");
    }
    return packed[position++] & 0xFF;
  }
}
