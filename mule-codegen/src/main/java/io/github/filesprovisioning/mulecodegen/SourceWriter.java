package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the source of a trigger. */
final class SourceWriter {
  private final FormWriter forms;

  SourceWriter(FormWriter forms) {
    this.forms = forms;
  }

  static ClassName className(Trigger trigger) {
    return ClassName.get(Packages.SOURCE, trigger.className());
  }

  TypeSpec write(Trigger trigger) {
    ClassName event = JavaTypes.record(trigger.output());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(trigger.className())
            .addModifiers(Modifier.PUBLIC)
            .superclass(
                ParameterizedTypeName.get(
                    Packages.TRIGGER_SOURCE, event, ClassName.get(Void.class)))
            .addJavadoc(DocText.of(trigger.description()))
            .addAnnotation(Sdk.of(Sdk.ALIAS, JavaNames.hyphenated(trigger.className())))
            .addAnnotation(Sdk.of(Sdk.DISPLAY_NAME, trigger.displayName()))
            .addAnnotation(Sdk.of(Sdk.SUMMARY, trigger.description()))
            .addAnnotation(
                AnnotationSpec.builder(Sdk.CLUSTER_SUPPORT)
                    .addMember("value", "$T.DEFAULT_PRIMARY_NODE_ONLY", Sdk.CLUSTER_SUPPORTS)
                    .build())
            .addAnnotation(
                AnnotationSpec.builder(Sdk.MEDIA_TYPE)
                    .addMember("value", "$T.ANY", Sdk.MEDIA_TYPE)
                    .addMember("strict", "false")
                    .build())
            .addMethod(ActionClasses.constructor("$S, $T.class", trigger.id(), event));
    forms.addTo(
        type,
        new Form(
            trigger.id(),
            trigger.resource(),
            "",
            "",
            Optional.empty(),
            FormField.all(trigger.fields()),
            List.of(),
            false));
    return type.build();
  }
}
