package io.github.filesprovisioning.core.changes.state;

/** Digests of texts: evenly spread, the same on every machine, not meant to withstand an attack. */
public final class Digests {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Digests() {}

  /** A digest of 64 bits; another salt gives an independent one. */
  public static long of(long salt, String text) {
    long hash = FNV_OFFSET ^ mix(salt);
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /** Spreads the bits of a number over all its bits (the finishing step of MurmurHash3). */
  static long mix(long value) {
    long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
