package io.github.filesprovisioning.core.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The SHA256 fingerprint of an OpenSSH public key, by which keys are compared (RFC 4253, 6.6). */
public final class PublicKeyFingerprint {
  private PublicKeyFingerprint() {}

  /**
   * The fingerprint as Base64 without padding and without prefix.
   *
   * @param field the input field to name when the text is no public key
   * @param text type, Base64 data and an optional comment
   */
  public static String of(String field, String text) {
    String[] parts = text.strip().split("\\s+");
    try {
      byte[] key = Base64.getDecoder().decode(parts.length > 1 ? parts[1] : "");
      if (!parts[0].equals(name(key))) {
        throw notAKey(field);
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (IllegalArgumentException e) {
      throw notAKey(field);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The key type that the data itself names. */
  private static String name(byte[] key) {
    int length = key.length < 4 ? 0 : ByteBuffer.wrap(key).getInt();
    if (length < 1 || length > key.length - 4) {
      throw new IllegalArgumentException("no key type");
    }
    return new String(key, 4, length, StandardCharsets.US_ASCII);
  }

  /** A fingerprint as Files.com gives it, in the same form. */
  public static String plain(String fingerprint) {
    if (fingerprint == null) {
      return "";
    }
    String plain = fingerprint.startsWith("SHA256:") ? fingerprint.substring(7) : fingerprint;
    return plain.replace("=", "");
  }

  private static InvalidInputException notAKey(String field) {
    return new InvalidInputException(
        field, "must be an OpenSSH public key, such as: ssh-ed25519 AAAA... name");
  }
}
