package io.github.filesprovisioning.core.changes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Ids of events: 20 letters, digits, {@code -} and {@code _}. */
final class EventIds {
  private static final int BYTES = 15;

  private EventIds() {}

  /** The id of a change that the same values can make again later. */
  static String of(Lineage lineage, String trigger, String key) {
    return digest(lineage.origin() + "/" + lineage.turn() + "/" + trigger + "/" + key);
  }

  /** The id of something that can happen only once. */
  static String of(String trigger, String key) {
    return digest(trigger + "/" + key);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
