package io.github.filesprovisioning.sandbox.ssh;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.spec.ECPoint;
import java.security.spec.EdECPoint;
import java.util.Base64;

/** The binary form of an SSH public key: fields behind their lengths (RFC 4253, section 6.6). */
final class SshData {
  private static final int ED25519_BYTES = 32;

  private final String type;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  SshData(String type) {
    this.type = type;
    add(type);
  }

  SshData add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  SshData add(BigInteger number) {
    return add(number.toByteArray());
  }

  /** A point of a curve, uncompressed, with coordinates of a fixed size. */
  SshData add(ECPoint point, int size) {
    ByteBuffer field = ByteBuffer.allocate(1 + 2 * size);
    field.put((byte) 4).put(fixed(point.getAffineX(), size)).put(fixed(point.getAffineY(), size));
    return add(field.array());
  }

  /** A point of Ed25519: little-endian, the sign of x in the highest bit (RFC 8032). */
  SshData add(EdECPoint point) {
    byte[] big = fixed(point.getY(), ED25519_BYTES);
    byte[] little = new byte[ED25519_BYTES];
    for (int i = 0; i < ED25519_BYTES; i++) {
      little[i] = big[ED25519_BYTES - 1 - i];
    }
    if (point.isXOdd()) {
      little[ED25519_BYTES - 1] |= (byte) 0x80;
    }
    return add(little);
  }

  /** The key as one line. */
  String line() {
    return type + " " + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private SshData add(byte[] field) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
    bytes.writeBytes(field);
    return this;
  }

  private static byte[] fixed(BigInteger number, int size) {
    byte[] raw = number.toByteArray();
    byte[] fixed = new byte[size];
    int count = Math.min(raw.length, size);
    System.arraycopy(raw, raw.length - count, fixed, size - count, count);
    return fixed;
  }
}
