package io.github.filesprovisioning.acceptance.scenario;

/**
 * A placeholder stands for nothing: it is misspelled, or no earlier step has made or answered what
 * it names.
 */
final class UnknownPlaceholderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownPlaceholderException(String placeholder) {
    super("nothing is known as {{" + placeholder + "}}");
  }
}
