package io.github.filesprovisioning.powerautomate.rules;

/**
 * Something that a rule does not allow.
 *
 * @param severity how bad it is
 * @param rule published name of the rule
 * @param place JSON pointer or file name
 * @param message what is wrong there
 */
public record Finding(Severity severity, String rule, String place, String message) {
  @Override
  public String toString() {
    return severity + " " + rule + " " + place + ": " + message;
  }
}
