package io.github.filesprovisioning.sandbox.ssh;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * A new key pair as texts.
 *
 * @param privateKey PKCS#8 in PEM, encrypted when a passphrase was given
 * @param publicKey one line as OpenSSH writes it
 */
public record SshKeyPair(String privateKey, String publicKey) {
  private static final String ENCRYPTION = "PBEWithHmacSHA256AndAES_128";
  private static final int ITERATIONS = 10_000;

  /**
   * Makes a pair.
   *
   * @param algorithm {@code rsa}, {@code dsa}, {@code ecdsa} or {@code ed25519}
   * @param bits size the algorithm allows
   * @param passphrase printable ASCII; null for none
   */
  public static SshKeyPair generate(String algorithm, int bits, String passphrase) {
    try {
      KeyPair pair = pair(algorithm, bits);
      return new SshKeyPair(
          privateText(pair.getPrivate(), passphrase), publicText(pair.getPublic(), bits));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this Java cannot make " + algorithm + " keys", e);
    }
  }

  private static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator;
    switch (algorithm) {
      case "rsa":
        generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        break;
      case "dsa":
        generator = KeyPairGenerator.getInstance("DSA");
        generator.initialize(bits);
        break;
      case "ecdsa":
        generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp" + bits + "r1"));
        break;
      default:
        generator = KeyPairGenerator.getInstance("Ed25519");
    }
    return generator.generateKeyPair();
  }

  private static String publicText(PublicKey key, int bits) {
    if (key instanceof RSAPublicKey) {
      RSAPublicKey rsa = (RSAPublicKey) key;
      return new SshData("ssh-rsa").add(rsa.getPublicExponent()).add(rsa.getModulus()).line();
    }
    if (key instanceof DSAPublicKey) {
      DSAPublicKey dsa = (DSAPublicKey) key;
      return new SshData("ssh-dss")
          .add(dsa.getParams().getP())
          .add(dsa.getParams().getQ())
          .add(dsa.getParams().getG())
          .add(dsa.getY())
          .line();
    }
    if (key instanceof ECPublicKey) {
      String curve = "nistp" + bits;
      return new SshData("ecdsa-sha2-" + curve)
          .add(curve)
          .add(((ECPublicKey) key).getW(), (bits + 7) / 8)
          .line();
    }
    return new SshData("ssh-ed25519").add(((EdECPublicKey) key).getPoint()).line();
  }

  private static String privateText(PrivateKey key, String passphrase)
      throws GeneralSecurityException, IOException {
    if (passphrase == null || passphrase.isEmpty()) {
      return pem("PRIVATE KEY", key.getEncoded());
    }
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    SecretKey secret =
        SecretKeyFactory.getInstance(ENCRYPTION)
            .generateSecret(new PBEKeySpec(passphrase.toCharArray()));
    Cipher cipher = Cipher.getInstance(ENCRYPTION);
    cipher.init(Cipher.ENCRYPT_MODE, secret, new PBEParameterSpec(salt, ITERATIONS));
    // Java 17 knows this encryption under the name of its family only when it writes it down.
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
    parameters.init(cipher.getParameters().getEncoded());
    return pem(
        "ENCRYPTED PRIVATE KEY",
        new EncryptedPrivateKeyInfo(parameters, cipher.doFinal(key.getEncoded())).getEncoded());
  }

  private static String pem(String kind, byte[] data) {
    return "-----BEGIN "
        + kind
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(data)
        + "\n-----END "
        + kind
        + "-----\n";
  }

  @Override
  public String toString() {
    return "SshKeyPair[" + publicKey + "]";
  }
}
