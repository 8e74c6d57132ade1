package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the value providers, which fill the dropdowns. */
final class ValueWriter {
  private ValueWriter() {}

  static TypeSpec lookup(String lookup) {
    return TypeSpec.classBuilder(JavaNames.pascal(lookup) + "Values")
        .addModifiers(Modifier.PUBLIC)
        .superclass(Packages.LOOKUP_VALUES)
        .addJavadoc("Choices of the lookup $L, read from the site.\n", lookup)
        .addMethod(ActionClasses.constructor("$S", lookup))
        .build();
  }

  static TypeSpec fixed(String name, List<String> values) {
    CodeBlock all =
        values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(", "));
    return TypeSpec.classBuilder(name + "Choices")
        .addModifiers(Modifier.PUBLIC)
        .superclass(Packages.FIXED_VALUES)
        .addJavadoc("The values that Files.com knows.\n")
        .addMethod(ActionClasses.constructor("$L", all))
        .build();
  }
}
