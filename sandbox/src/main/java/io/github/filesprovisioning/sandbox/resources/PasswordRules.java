package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.directory.SiteSettings;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the site asks of a new password. */
final class PasswordRules {
  /** A few passwords that stand for the millions in breach collections. */
  private static final Set<String> BREACHED =
      Set.of("password", "password1", "12345678", "123456789", "qwertyuiop", "letmein123");

  private final SiteSettings settings;

  PasswordRules(SiteSettings settings) {
    this.settings = settings;
  }

  void check(String field, String password, Row user, ModelErrors errors) {
    long length = settings.number("password_min_length");
    if (password.length() < length) {
      errors.add(field, "too_short", "is too short (minimum is " + length + " characters)");
    }
    require("password_require_letter", password.chars().anyMatch(Character::isLetter))
        .orComplain(field, "letter", "must contain a letter", errors);
    require("password_require_number", password.chars().anyMatch(Character::isDigit))
        .orComplain(field, "number", "must contain a number", errors);
    require(
            "password_require_mixed",
            password.chars().anyMatch(Character::isUpperCase)
                && password.chars().anyMatch(Character::isLowerCase))
        .orComplain(field, "mixed", "must contain upper and lower case letters", errors);
    require("password_require_special", !password.chars().allMatch(Character::isLetterOrDigit))
        .orComplain(field, "special", "must contain a special character", errors);
    require("password_require_unbreached", !BREACHED.contains(password.toLowerCase(Locale.ROOT)))
        .orComplain(field, "breached", "appears in a list of breached passwords", errors);
    List<String> prior = prior(user);
    if (prior.stream()
        .limit(settings.number("max_prior_passwords"))
        .anyMatch(hash -> Secrets.matches(password, hash))) {
      errors.add(field, "reused", "was used before");
    }
  }

  @SuppressWarnings("unchecked")
  static List<String> prior(Row user) {
    Object hashes = user.get("prior_password_hashes");
    return hashes == null ? List.of() : (List<String>) hashes;
  }

  private Requirement require(String setting, boolean met) {
    return new Requirement(met || !settings.on(setting));
  }

  private record Requirement(boolean met) {
    void orComplain(String field, String key, String predicate, ModelErrors errors) {
      if (!met) {
        errors.add(field, key, predicate);
      }
    }
  }
}
