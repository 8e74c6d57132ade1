package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.CodeBlock;

/** Sentences of the catalogue as Javadoc. MuleSoft shows it as documentation, so it stays plain. */
final class DocText {
  private DocText() {}

  static CodeBlock of(String text) {
    return CodeBlock.of("$L\n", escaped(text));
  }

  static String escaped(String text) {
    return text.replace("&", "and")
        .replace("<", "(")
        .replace(">", ")")
        .replace("*/", "* /")
        .replace("@", "(at)");
  }

  static String sentence(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }
}
