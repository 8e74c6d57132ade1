package io.github.filesprovisioning.acceptance.feed;

import io.github.filesprovisioning.acceptance.ActionFailure;

/**
 * A row that could not be carried out: what is wrong with it and what a person should do.
 *
 * @param event the row
 * @param failure the error
 */
public record DeadLetter(HrEvent event, ActionFailure failure) {

  /**
   * The column or input field at fault.
   *
   * @return its name, or a dash when the error is about no single field
   */
  public String field() {
    return failure.field().orElse("-");
  }

  /**
   * What is wrong, in words.
   *
   * @return the rule that was broken, or the error's message
   */
  public String rule() {
    return failure.rule().orElse(failure.getMessage());
  }

  /**
   * What a person should do about it.
   *
   * @return one sentence
   */
  public String advice() {
    return switch (failure.kind()) {
      case "INVALID_INPUT" -> "Correct " + field() + " in HR and send the record again.";
      case "NOT_FOUND" -> "Send the hire first, or drop the record if there never was access.";
      case "CONFLICT" -> "Another account holds this " + field() + ": settle whose it is first.";
      case "REFUSED" -> "Settle this by hand on the site, then send the record again.";
      default -> "Send the record again later.";
    };
  }
}
