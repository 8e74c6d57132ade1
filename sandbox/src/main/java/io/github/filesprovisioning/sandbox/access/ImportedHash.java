package io.github.filesprovisioning.sandbox.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Unsalted password digests brought along from elsewhere; the length tells the algorithm. */
final class ImportedHash {
  private static final Map<Integer, String> ALGORITHMS =
      Map.of(32, "MD5", 40, "SHA-1", 64, "SHA-256");

  private ImportedHash() {}

  static boolean matches(String password, String hash) {
    String algorithm = hash == null ? null : ALGORITHMS.get(hash.length());
    if (algorithm == null) {
      return false;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(password.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).equals(hash.toLowerCase(Locale.ROOT));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
