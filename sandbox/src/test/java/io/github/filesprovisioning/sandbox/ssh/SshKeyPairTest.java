package io.github.filesprovisioning.sandbox.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.AlgorithmParameters;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A generated key pair")
class SshKeyPairTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "rsa, 1024, ssh-rsa",
    "dsa, 1024, ssh-dss",
    "ecdsa, 521, ecdsa-sha2-nistp521",
    "ed25519, 256, ssh-ed25519"
  })
  @DisplayName("has a public key as OpenSSH writes it and a private key in PEM")
  void texts(String algorithm, int bits, String prefix) {
    SshKeyPair pair = SshKeyPair.generate(algorithm, bits, null);
    assertTrue(pair.publicKey().startsWith(prefix + " "), pair.publicKey());
    assertTrue(pair.privateKey().startsWith("-----BEGIN PRIVATE KEY-----\n"));
  }

  @Test
  @DisplayName("can be encrypted with a passphrase, and decrypted again")
  void passphrase() throws Exception {
    SshKeyPair pair = SshKeyPair.generate("ed25519", 256, "not a secret");
    String[] lines = pair.privateKey().split("\n");
    assertEquals("-----BEGIN ENCRYPTED PRIVATE KEY-----", lines[0]);
    EncryptedPrivateKeyInfo info =
        new EncryptedPrivateKeyInfo(
            Base64.getMimeDecoder()
                .decode(String.join("", lines).replaceAll("-----[A-Z ]*-----", "")));
    AlgorithmParameters parameters = info.getAlgParameters();
    Cipher cipher = Cipher.getInstance(parameters.toString());
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(parameters.toString())
            .generateSecret(new PBEKeySpec("not a secret".toCharArray())),
        parameters);
    assertEquals("PKCS#8", info.getKeySpec(cipher).getFormat());
  }
}
