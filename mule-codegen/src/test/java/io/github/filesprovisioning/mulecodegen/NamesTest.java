package io.github.filesprovisioning.mulecodegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.TypeSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that people see follow from the catalogue, and none is given twice. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Create API key, createApiKey, create-api-key",
    "Resend welcome e-mail, resendWelcomeEMail, resend-welcome-e-mail",
    "Reset two-factor authentication, resetTwoFactorAuthentication,"
        + " reset-two-factor-authentication",
  })
  void labelsBecomeMethodsAndElements(String label, String method, String element) {
    assertEquals(method, JavaNames.camelOfLabel(label));
    assertEquals(element, JavaNames.hyphenated(JavaNames.camelOfLabel(label)));
  }

  @ParameterizedTest
  @CsvSource({
    "user_id, userId, User ID",
    "require_2fa, require2fa, Require 2FA",
    "sso_strategy_id, ssoStrategyId, SSO strategy ID",
    "allowed_ips, allowedIps, Allowed IPs",
  })
  void fieldsBecomeParametersAndTitles(String field, String parameter, String title) {
    assertEquals(parameter, JavaNames.camel(field));
    assertEquals(title, JavaNames.title(field));
  }

  @Test
  void twoEntriesWithOneNameStopTheBuild(@TempDir Path directory) {
    SourceFiles files = new SourceFiles(directory);
    TypeSpec type = TypeSpec.classBuilder("CreateUserForm").build();
    files.write("a", type);
    files.write("b", type);
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> files.write("a", type));
    assertTrue(refusal.getMessage().contains("CreateUserForm"), refusal::getMessage);
  }
}
