package io.github.filesprovisioning.sandbox.faults;

/**
 * What a rule may look at to decide whether it strikes.
 *
 * @param method upper-case HTTP method
 * @param operation operation id of the OpenAPI document; empty when the path belongs to none
 * @param hasCursor whether the request continues a list
 * @param answerHasBody whether there is a body to spoil; false as long as there is no answer
 */
public record FaultTarget(
    String method, String operation, boolean hasCursor, boolean answerHasBody) {

  /** The same request once its answer is known. */
  public FaultTarget answered(boolean hasBody) {
    return new FaultTarget(method, operation, hasCursor, hasBody);
  }
}
