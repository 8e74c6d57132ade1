package io.github.filesprovisioning.core.client;

import java.util.List;
import java.util.Map;

/** An input breaks a rule that can be checked before anything is sent. Nothing was changed. */
public final class InvalidInputException extends FilesException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;

  /**
   * Names the field and the rule.
   *
   * @param field the field, with a dot for each object it is in, such as {@code user.email}
   * @param rule what a value has to be, such as {@code must be a whole number}; never the value
   */
  public InvalidInputException(String field, String rule) {
    super(
        new Problem.Builder(ErrorKind.INVALID_INPUT, field + " " + rule)
            .fieldErrors(Map.of(field, List.of(rule)))
            .build(),
        null);
    this.field = field;
    this.rule = rule;
  }

  /** The field that breaks the rule. */
  public String field() {
    return field;
  }

  /** The rule it breaks. */
  public String rule() {
    return rule;
  }
}
