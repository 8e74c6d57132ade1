package io.github.filesprovisioning.powerautomate.rules;

/**
 * One published rule.
 *
 * @param name its published name
 * @param severity what breaking it means
 * @param check looks for places that break it
 */
public record Rule(String name, Severity severity, Check check) {

  /** Looks through a package and reports each place that breaks the rule. */
  @FunctionalInterface
  public interface Check {
    /** Reports every place. */
    void look(ConnectorPackage connector, Report report);
  }

  /** Takes the places of one rule. */
  @FunctionalInterface
  public interface Report {
    /** Reports a place with what is wrong there. */
    void at(String place, String message);
  }

  static Rule error(String name, Check check) {
    return new Rule(name, Severity.ERROR, check);
  }

  static Rule warning(String name, Check check) {
    return new Rule(name, Severity.WARNING, check);
  }
}
