package io.github.filesprovisioning.core.changes.state;

import java.util.Arrays;

/**
 * Guesses the bits of a text from the two bytes before, and learns from each. Names are too short
 * and too different for Deflate, which looks for repetitions; guessing makes them a quarter
 * smaller. Whole numbers only, so that every machine guesses the same.
 */
final class TextModel {
  /** A chance is a number of 1/4096ths that the next bit is 1. */
  static final int CHANCE_BITS = 12;

  private static final int EVEN = 1 << CHANCE_BITS - 1;
  private static final int LEARNING_RATE = 4;
  private static final int TABLE_BITS = 20;

  private final short[] chances = new short[1 << TABLE_BITS];
  private int before;
  private int place;

  TextModel() {
    Arrays.fill(chances, (short) EVEN);
  }

  /** The chance, from 1 to 4095, that the next bit is 1, given the bits of this byte so far. */
  int chance(int bitsSoFar) {
    place = (int) (Digests.mix((long) before << 8 | bitsSoFar) >>> 64 - TABLE_BITS);
    return chances[place];
  }

  /** Learns the bit that was guessed last. */
  void learn(int bit) {
    int chance = chances[place];
    chances[place] =
        (short)
            (bit == 1
                ? chance + ((1 << CHANCE_BITS) - chance >> LEARNING_RATE)
                : chance - (chance >> LEARNING_RATE));
  }

  /** Goes on to the next byte. */
  void next(int value) {
    before = (before << 8 | value) & 0xFFFF;
  }
}
