package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import java.util.regex.Pattern;

/** Rules for texts that several resources share. */
final class TextRules {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"()]+@[^\\s@,;<>\"().]+(\\.[^\\s@,;<>\"().]+)*");
  private static final Pattern ADDRESS =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(/\\d{1,3})?");

  private TextRules() {}

  static void email(String field, Input input, ModelErrors errors) {
    if (input.filled(field) && !EMAIL.matcher(input.text(field)).matches()) {
      errors.add(field, "invalid", "is invalid");
    }
  }

  static void addresses(String field, Input input, ModelErrors errors) {
    if (input.filled(field)) {
      for (String line : input.text(field).split("[\\n,]", -1)) {
        if (!line.isBlank() && !ADDRESS.matcher(line.trim()).matches()) {
          errors.add(field, "invalid", "is invalid");
          return;
        }
      }
    }
  }

  static void present(String field, Input input, boolean creating, ModelErrors errors) {
    if ((creating || input.has(field)) && !input.filled(field)) {
      errors.add(field, "blank", "can't be blank");
    }
  }
}
