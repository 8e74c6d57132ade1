package io.github.filesprovisioning.sandbox.ssh;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** An SSH public key in the one-line form of OpenSSH: type, base64 data, comment. */
public final class SshPublicKey {
  /** Number of length-prefixed fields behind the type name, by type. */
  private static final Map<String, Integer> FIELDS =
      Map.of(
          "ssh-rsa", 2,
          "ssh-dss", 4,
          "ssh-ed25519", 1,
          "ecdsa-sha2-nistp256", 2,
          "ecdsa-sha2-nistp384", 2,
          "ecdsa-sha2-nistp521", 2,
          "sk-ssh-ed25519@openssh.com", 2,
          "sk-ecdsa-sha2-nistp256@openssh.com", 3);

  private static final Set<String> ED25519 = Set.of("ssh-ed25519", "sk-ssh-ed25519@openssh.com");
  private static final int ED25519_BYTES = 32;
  private static final int RSA_MOST_BITS = 8192;
  private static final int RSA_LEAST_BITS = 1024;

  private final byte[] data;

  private SshPublicKey(byte[] data) {
    this.data = data;
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException the text is no public key of a known type
   */
  public static SshPublicKey parse(String text) {
    String[] parts = text.strip().split("\\s+", 3);
    Integer fields = FIELDS.get(parts[0]);
    if (fields == null || parts.length < 2 || text.strip().indexOf('\n') >= 0) {
      throw new IllegalArgumentException("not an OpenSSH public key");
    }
    byte[] data = Base64.getDecoder().decode(parts[1]);
    check(parts[0], fields, ByteBuffer.wrap(data));
    return new SshPublicKey(data);
  }

  private static void check(String type, int fields, ByteBuffer data) {
    if (!type.equals(new String(field(data), StandardCharsets.UTF_8))) {
      throw new IllegalArgumentException("the data is of another type");
    }
    for (int i = 0; i < fields; i++) {
      byte[] field = field(data);
      if (i == 0 && ED25519.contains(type) && field.length != ED25519_BYTES) {
        throw new IllegalArgumentException("not an Ed25519 key");
      }
      if (i == 1 && type.equals("ssh-rsa")) {
        int bits = new BigInteger(1, field).bitLength();
        if (bits < RSA_LEAST_BITS || bits > RSA_MOST_BITS) {
          throw new IllegalArgumentException("RSA keys must have 1024 to 8192 bits");
        }
      }
    }
    if (data.hasRemaining()) {
      throw new IllegalArgumentException("data behind the key");
    }
  }

  private static byte[] field(ByteBuffer data) {
    if (data.remaining() < Integer.BYTES) {
      throw new IllegalArgumentException("the key is cut off");
    }
    int length = data.getInt();
    if (length <= 0 || length > data.remaining()) {
      throw new IllegalArgumentException("the key is cut off");
    }
    byte[] field = new byte[length];
    data.get(field);
    return field;
  }

  /** MD5 fingerprint: pairs of hexadecimal digits with colons. */
  public String fingerprint() {
    return HexFormat.ofDelimiter(":").formatHex(digest("MD5"));
  }

  /** SHA-256 fingerprint: base64 without padding. */
  public String fingerprintSha256() {
    return Base64.getEncoder().withoutPadding().encodeToString(digest("SHA-256"));
  }

  private byte[] digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm).digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
