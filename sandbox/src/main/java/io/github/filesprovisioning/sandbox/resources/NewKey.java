package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.ssh.SshKeyPair;

/** The key pair a request asks to be made, within the sizes each algorithm allows. */
final class NewKey {
  private NewKey() {}

  static SshKeyPair generate(Input input) {
    String algorithm =
        input.filled("generate_algorithm") ? input.text("generate_algorithm") : "rsa";
    Long wanted = input.number("generate_length");
    long bits = wanted == null ? standard(algorithm) : wanted;
    if (!allowed(algorithm, bits)) {
      throw ApiError.model("generate_length", "inclusion", "is not possible for " + algorithm);
    }
    String passphrase = input.text("generate_private_key_password");
    if (passphrase != null && !passphrase.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw ApiError.model(
          "generate_private_key_password", "invalid", "may hold printable ASCII characters only");
    }
    return SshKeyPair.generate(algorithm, (int) bits, passphrase);
  }

  private static long standard(String algorithm) {
    switch (algorithm) {
      case "rsa":
        return 4096;
      case "dsa":
        return 1024;
      default:
        return 256;
    }
  }

  private static boolean allowed(String algorithm, long bits) {
    switch (algorithm) {
      case "rsa":
        return bits >= 1024 && bits <= 4096 && bits % 8 == 0;
      case "dsa":
        return bits == 1024;
      case "ecdsa":
        return bits == 256 || bits == 384 || bits == 521;
      default:
        return bits == 256;
    }
  }
}
