package io.github.filesprovisioning.sandbox.faults;

/** A fault switch that cannot be set; the message names the field and the rule it breaks. */
public final class InvalidFaultException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidFaultException(String field, String rule) {
    super(field + " " + rule);
  }
}
