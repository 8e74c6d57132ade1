package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class that holds the operations of one resource. */
final class OperationsWriter {
  private final Records records;
  private final Forms forms;

  OperationsWriter(Records records, Forms forms) {
    this.records = records;
    this.forms = forms;
  }

  static ClassName className(String resource) {
    return ClassName.get(Packages.OPERATION, JavaNames.pascal(resource) + "Operations");
  }

  TypeSpec write(String resource, String title, List<Action> actions) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className(resource))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(DocText.of("Operations of the resource " + title + "."));
    actions.forEach(action -> type.addMethod(operation(action)));
    return type.build();
  }

  private MethodSpec operation(Action action) {
    ClassName output = records.output(action);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(action.methodName())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(DocText.of(action.description()))
            .addAnnotation(Sdk.of(Sdk.DISPLAY_NAME, action.label()))
            .addAnnotation(Sdk.of(Sdk.SUMMARY, action.description()))
            .addAnnotation(
                AnnotationSpec.builder(Sdk.THROWS)
                    .addMember(
                        "value",
                        "$T.class",
                        ClassName.get(Packages.OPERATION, action.className() + "Errors"))
                    .build());
    CodeBlock.Builder input = CodeBlock.builder();
    if (!action.isList()) {
      method.addParameter(
          ParameterSpec.builder(Packages.CONNECTION, "connection")
              .addAnnotation(Sdk.of(Sdk.CONNECTION))
              .build());
    }
    input.add(action.takesObject() ? "$T.of(object)" : "$T.empty()", Packages.INPUT);
    for (Form form : forms.of(action)) {
      String name = parameter(form);
      method.addParameter(
          ParameterSpec.builder(
                  ClassName.get(Packages.OPERATION, action.className() + form.suffix()), name)
              .addAnnotation(Sdk.group(form.title()))
              .build());
      input.add(".with($N)", name);
    }
    if (action.takesObject()) {
      method
          .addJavadoc(
              "\n@param object fields as one object, with the names of the catalogue, such as"
                  + " user_id. What stands in the form wins. Null clears a field.\n")
          .addParameter(object(action));
    }
    method.addJavadoc(
        action.isList() ? "@return the records, read page by page\n" : "@return the result\n");
    return action.isList()
        ? method
            .returns(ParameterizedTypeName.get(Sdk.PAGING, Packages.CONNECTION, output))
            .addStatement(
                "return new $T<>($S, $L, $T.class)",
                Packages.PAGES,
                action.id(),
                input.build(),
                output)
            .build()
        : method
            .returns(output)
            .addStatement(
                "return connection.run($S, $L, $T.class)", action.id(), input.build(), output)
            .build();
  }

  private static String parameter(Form form) {
    return JavaNames.camelOfLabel(form.suffix().replaceAll("([A-Z])", " $1").strip());
  }

  private static ParameterSpec object(Action action) {
    return ParameterSpec.builder(
            ParameterizedTypeName.get(Map.class, String.class, Object.class), "object")
        .addAnnotation(Sdk.of(Sdk.OPTIONAL))
        .addAnnotation(Sdk.of(Sdk.CONTENT))
        .addAnnotation(
            Sdk.of(
                Sdk.TYPE_RESOLVER,
                ClassName.get(Packages.OPERATION, action.className() + "Object")))
        .addAnnotation(Sdk.of(Sdk.DISPLAY_NAME, "Fields as an object"))
        .addAnnotation(
            Sdk.of(
                Sdk.SUMMARY,
                "Fields as one object, such as #[payload]. What stands in the form wins. Null"
                    + " clears a field."))
        .addAnnotation(Sdk.of(Sdk.EXAMPLE, "#[payload]"))
        .build();
  }
}
