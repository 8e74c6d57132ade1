package io.github.filesprovisioning.acceptance.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every password and key that a test or a scenario makes up holds a word that the leak scan looks
 * for; otherwise the scan would pass over it.
 */
class SecretMarksTest {

  private static final Path ROOT = Path.of(System.getProperty("openapi.dir")).getParent();

  /**
   * {@code password: x}, {@code 'password':'x'}, {@code "apiKey", "x"}, {@code PASSWORD = "x"},
   * from nine characters on; shorter ones are words such as "wrong".
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?:password|passphrase|api_?key|secret_?key|otp)(?:\\\\?[\"'])?\\s*[:=,(]\\s*"
              + "\\\\?[\"']([^\"'\\\\%{}<>$ ][^\"'\\\\%{}<>$ ]{8,})\\\\?[\"']",
          Pattern.CASE_INSENSITIVE);

  /** The same in YAML without quotes. */
  private static final Pattern PLAIN_SECRET =
      Pattern.compile("(?:password|passphrase|api_?key): ([A-Za-z0-9][^ ,}'\"]{8,})");

  /** Names of fields, options and headers that stand where a secret could. */
  private static final Set<String> NO_SECRETS =
      Set.of(
          "password_confirmation",
          "change_password_confirmation",
          "generated_private_key",
          "change_password",
          "-noprompt",
          "Content-Type",
          "notneeded");

  @Test
  void every_made_up_secret_is_recognisable() throws IOException {
    Pattern marks =
        Pattern.compile(
            "(?i:"
                + String.join(
                    "|",
                    Files.readAllLines(ROOT.resolve(".ci/secret-marks")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList())
                + ")");
    List<String> unmarked = new ArrayList<>();
    int secrets = 0;
    for (Path file : tests()) {
      boolean yaml = file.toString().endsWith(".yaml");
      Matcher secret = (yaml ? PLAIN_SECRET : SECRET).matcher(Files.readString(file));
      while (secret.find()) {
        secrets++;
        if (!marks.matcher(secret.group(1)).find() && !NO_SECRETS.contains(secret.group(1))) {
          unmarked.add(ROOT.relativize(file) + ": " + secret.group(1));
        }
      }
    }
    assertEquals(List.of(), unmarked);
    assertTrue(secrets > 50, "only " + secrets + " secrets found: the pattern is wrong");
  }

  private static List<Path> tests() throws IOException {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(
              file -> {
                String name = ROOT.relativize(file).toString().replace('\\', '/');
                return name.matches(
                        "[^/]+/src/test/.*\\.(java|js|yaml)|openapi/(scenarios|vectors)/.*\\.yaml")
                    && !name.contains("/node_modules/");
              })
          .sorted()
          .toList();
    }
  }
}
