package io.github.filesprovisioning.acceptance;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An action that ended in a typed error, told in the words of the catalogue so that all platforms
 * can be compared.
 */
public final class ActionFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, String> details = new TreeMap<>();

  /**
   * Creates a failure.
   *
   * @param kind error kind of the catalogue, for example {@code INVALID_INPUT}
   * @param message what a person is told
   * @param details what else is known, by name: {@code field}, {@code rule}, {@code status} (HTTP
   *     status), {@code type} (Files.com error type); null values are left out
   * @param cause the platform's own exception, or null
   */
  public ActionFailure(String kind, String message, Map<String, String> details, Throwable cause) {
    super(message, cause);
    details.forEach(this::put);
    put("kind", Objects.requireNonNull(kind, "kind"));
    put("message", message);
  }

  private void put(String name, String value) {
    if (value != null) {
      details.put(name, value);
    }
  }

  /**
   * The error kind.
   *
   * @return a kind of the catalogue, for example {@code NOT_FOUND}
   */
  public String kind() {
    return details.get("kind");
  }

  /**
   * The input field at fault.
   *
   * @return the field's name, empty when the error is about no single field
   */
  public Optional<String> field() {
    return Optional.ofNullable(details.get("field"));
  }

  /**
   * The rule that was broken.
   *
   * @return the rule in words, empty when the error does not tell one
   */
  public Optional<String> rule() {
    return Optional.ofNullable(details.get("rule"));
  }

  /**
   * Everything known about the failure by name.
   *
   * @return kind, message and those of field, rule, status and type that are known
   */
  public Map<String, String> details() {
    return Map.copyOf(details);
  }
}
