package io.github.filesprovisioning.make;

import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;

/** How lists of Files.com go on: with the cursor of the answer before. */
final class Paging {
  private static final Iml CURSOR = Iml.of("headers.`x-files-cursor`");

  private Paging() {}

  /** Reads on while there is a cursor. */
  static void follow(Step step) {
    step.json()
        .putObject("pagination")
        .put("condition", CURSOR.braces())
        .putObject("qs")
        .put("cursor", CURSOR.braces());
  }

  /** Whether the answer was the whole list. */
  static Iml complete() {
    return CURSOR.not();
  }
}
