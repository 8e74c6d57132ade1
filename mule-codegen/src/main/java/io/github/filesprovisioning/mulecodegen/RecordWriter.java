package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class of a record: what DataWeave reads, and fills in where an input needs it. */
final class RecordWriter {
  private final boolean filledIn;

  RecordWriter(boolean filledIn) {
    this.filledIn = filledIn;
  }

  TypeSpec write(String name, JsonNode schema) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(Serializable.class)
            .addJavadoc(DocText.of(description(name, schema)))
            .addField(
                FieldSpec.builder(
                        long.class,
                        "serialVersionUID",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("1L")
                    .build());
    int order = 1;
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      type.addField(field(property, order++));
      type.addMethod(getter(property));
      if (filledIn) {
        type.addMethod(setter(property));
      }
    }
    List<String> names =
        schema.path("properties").properties().stream()
            .map(property -> JavaNames.camel(property.getKey()))
            .toList();
    return type.addMethod(equalsMethod(name, names))
        .addMethod(hashCodeMethod(names))
        .addMethod(toStringMethod(name, names))
        .build();
  }

  private static String description(String name, JsonNode schema) {
    String text = schema.path("description").asText();
    return text.isEmpty() ? "What the operation " + name + " gives." : text;
  }

  private FieldSpec field(Map.Entry<String, JsonNode> property, int order) {
    InputField input = new InputField(property.getKey(), property.getValue(), false);
    FieldSpec.Builder field =
        FieldSpec.builder(
            JavaTypes.ofOutput(property.getValue()),
            JavaNames.camel(property.getKey()),
            Modifier.PRIVATE);
    if (filledIn) {
      field
          .addJavadoc(DocText.of(DocText.sentence(input.description())))
          .addAnnotation(Sdk.of(Sdk.PARAMETER))
          .addAnnotation(Sdk.of(Sdk.OPTIONAL))
          .addAnnotation(Sdk.of(Sdk.DISPLAY_NAME, JavaNames.title(input.name())))
          .addAnnotation(Sdk.of(Sdk.SUMMARY, input.description()))
          .addAnnotation(Sdk.order(order));
    }
    return field.build();
  }

  private static MethodSpec getter(Map.Entry<String, JsonNode> property) {
    TypeName type = JavaTypes.ofOutput(property.getValue());
    String name = JavaNames.camel(property.getKey());
    return MethodSpec.methodBuilder("get" + JavaNames.upper(name))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(DocText.of(DocText.sentence(property.getValue().path("description").asText())))
        .returns(type)
        .addStatement("return $N", name)
        .build();
  }

  private static MethodSpec setter(Map.Entry<String, JsonNode> property) {
    String name = JavaNames.camel(property.getKey());
    return MethodSpec.methodBuilder("set" + JavaNames.upper(name))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Sets what {@link #get$L()} gives. For DataWeave.\n", JavaNames.upper(name))
        .addParameter(JavaTypes.ofOutput(property.getValue()), name)
        .addStatement("this.$N = $N", name, name)
        .build();
  }

  private static MethodSpec equalsMethod(String className, List<String> names) {
    CodeBlock same =
        names.stream()
            .map(name -> CodeBlock.of("$T.equals($N, that.$N)", Objects.class, name, name))
            .collect(CodeBlock.joining("\n&& "));
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(Object.class, "other")
        .beginControlFlow("if (!(other instanceof $N))", className)
        .addStatement("return false")
        .endControlFlow()
        .addStatement("$N that = ($N) other", className, className)
        .addStatement("return $L", same)
        .build();
  }

  private static MethodSpec hashCodeMethod(List<String> names) {
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement("return $T.hash($L)", Objects.class, String.join(", ", names))
        .build();
  }

  /** Only the id and the outcome: the rest is data of people. */
  private static MethodSpec toStringMethod(String className, List<String> names) {
    String shown =
        names.stream()
            .filter(name -> name.equals("id") || name.equals("outcome") || name.equals("eventId"))
            .map(name -> "\"" + name + "=\" + " + name)
            .collect(Collectors.joining(" + \", \" + "));
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ClassName.get(String.class))
        .addStatement(
            shown.isEmpty() ? "return $S" : "return $S + $L + $S",
            shown.isEmpty()
                ? new Object[] {className}
                : new Object[] {className + "{", CodeBlock.of("$L", shown), "}"})
        .build();
  }
}
