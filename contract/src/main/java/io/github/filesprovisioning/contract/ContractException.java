package io.github.filesprovisioning.contract;

/** A document in {@code openapi/} says something it may not say. The message names the place. */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param place where in the document, for example {@code paths./users.get}
   * @param rule what is wrong there and what is expected instead
   */
  public ContractException(String place, String rule) {
    this(place + ": " + rule);
  }

  /**
   * @param problems one line per problem, each with its place
   */
  ContractException(String problems) {
    super(problems);
  }
}
