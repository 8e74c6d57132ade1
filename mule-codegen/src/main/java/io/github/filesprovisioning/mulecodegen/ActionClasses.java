package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * Writes the small classes that MuleSoft wants by name: errors of an operation, its object type.
 */
final class ActionClasses {
  private static final ClassName ERROR = ClassName.get(Packages.ROOT + ".api", "FilesError");

  private ActionClasses() {}

  static TypeSpec errors(Action action) {
    CodeBlock types =
        action.errors().stream()
            .map(kind -> CodeBlock.of("$T.$L", ERROR, errorName(kind)))
            .collect(CodeBlock.joining(", "));
    return TypeSpec.classBuilder(action.className() + "Errors")
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(Packages.ERROR_TYPES)
        .addJavadoc("The errors that $L can end with.\n", action.methodName())
        .addMethod(constructor("$L", types))
        .build();
  }

  static TypeSpec object(Action action) {
    return TypeSpec.classBuilder(action.className() + "Object")
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(Packages.OBJECT_TYPE)
        .addJavadoc("The type of the object that $L takes.\n", action.methodName())
        .addMethod(constructor("$S", action.id()))
        .build();
  }

  /** MuleSoft calls it connectivity, and reconnects. */
  static String errorName(String kind) {
    return kind.equals("CONNECTION") ? "CONNECTIVITY" : kind;
  }

  static MethodSpec constructor(String arguments, Object... values) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("For the runtime.\n")
        .addStatement("super(" + arguments + ")", values)
        .build();
  }
}
