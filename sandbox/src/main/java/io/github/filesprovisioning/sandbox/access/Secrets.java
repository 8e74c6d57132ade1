package io.github.filesprovisioning.sandbox.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;

/** Makes keys, session ids and salts, and the digests under which they are kept. */
public final class Secrets {
  private static final String MARK = "sandboxkey";
  private static final String ALPHABET = "0123456789abcdef";

  private final Random random;

  private Secrets(Random random) {
    this.random = random;
  }

  /** Secrets nobody can foresee. */
  public static Secrets unpredictable() {
    return new Secrets(new SecureRandom());
  }

  /** The same secrets for the same seed, for tests that must be repeatable. */
  public static Secrets seeded(long seed) {
    return new Secrets(new Random(seed));
  }

  /**
   * A new key or session id: letters and digits, the only characters that every official client
   * accepts. It begins with {@value #MARK}, so that one in a log is recognised for what it is.
   */
  public String key(int length) {
    return MARK + next(length - MARK.length());
  }

  /** A new text of letters and digits that is no secret by itself. */
  public String next(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** The digest of a secret, in hexadecimal digits. */
  public static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A salted digest of a password. Quick on purpose: a sandbox holds no real passwords. */
  public String password(String password) {
    String salt = next(16);
    return salt + ":" + digest(salt + password);
  }

  /** Whether a password belongs to a salted digest. */
  public static boolean matches(String password, String kept) {
    if (password == null || kept == null) {
      return false;
    }
    String salt = kept.substring(0, kept.indexOf(':'));
    byte[] actual = digest(salt + password).getBytes(StandardCharsets.UTF_8);
    byte[] expected = kept.substring(salt.length() + 1).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(actual, expected);
  }
}
