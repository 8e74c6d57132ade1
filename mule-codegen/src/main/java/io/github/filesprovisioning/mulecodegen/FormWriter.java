package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes fields of a form, and the method that puts them into the input of an action. */
final class FormWriter {
  private final Choices choices;
  private final Examples examples;

  FormWriter(Choices choices, Examples examples) {
    this.choices = choices;
    this.examples = examples;
  }

  /** A group of parameters. */
  TypeSpec group(String className, String description, Form form) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(Packages.FORM)
            .addJavadoc(DocText.of(description));
    addTo(type, form);
    return type.build();
  }

  void addTo(TypeSpec.Builder type, Form form) {
    MethodSpec.Builder fill =
        MethodSpec.methodBuilder("fill")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Packages.INPUT, "input");
    int order = 1;
    for (FormField field : form.fields()) {
      type.addField(field(field, form, order++));
      fill.addStatement(field.put());
    }
    if (!form.sortKeys().isEmpty()) {
      type.addField(sortKey(form, order++));
      type.addField(sortDirection(form, order));
      fill.addStatement("input.sort(sortBy, sortDirection)");
    }
    type.addMethod(fill.build());
  }

  private FieldSpec field(FormField line, Form form, int order) {
    InputField field = line.field();
    boolean required = field.required() && !form.withObject();
    String summary = summary(field, form);
    FieldSpec.Builder spec =
        FieldSpec.builder(JavaTypes.ofInput(field), line.name(), Modifier.PRIVATE)
            .addJavadoc(DocText.of(summary))
            .addAnnotation(Sdk.of(Sdk.PARAMETER));
    if (!required) {
      spec.addAnnotation(Sdk.of(Sdk.OPTIONAL));
    }
    if (field.isSecret()) {
      spec.addAnnotation(Sdk.of(Sdk.PASSWORD));
    }
    field
        .reference()
        .ifPresent(lookup -> spec.addAnnotation(Sdk.of(Sdk.OF_VALUES, choices.lookup(lookup))));
    if (!field.choices().isEmpty()) {
      spec.addAnnotation(Sdk.of(Sdk.OF_VALUES, choices.fixed(choicesName(field), field.choices())));
    }
    examples
        .of(form.entry(), field)
        .ifPresent(example -> spec.addAnnotation(Sdk.of(Sdk.EXAMPLE, example)));
    return finished(spec, line.title(), summary, form, order);
  }

  private static String choicesName(InputField field) {
    return field.type().equals("boolean") ? "true_or_false" : field.name();
  }

  private static String summary(InputField field, Form form) {
    List<String> sentences = new ArrayList<>();
    sentences.add(DocText.sentence(field.description()));
    if (field.required() && form.withObject()) {
      sentences.add("Required, here or in the object.");
    }
    field.standard().ifPresent(value -> sentences.add("Unless set: " + value + "."));
    return String.join(" ", sentences).strip();
  }

  private FieldSpec sortKey(Form form, int order) {
    String summary = "Field to sort by.";
    return finished(
        FieldSpec.builder(String.class, "sortBy", Modifier.PRIVATE)
            .addJavadoc(DocText.of(summary))
            .addAnnotation(Sdk.of(Sdk.PARAMETER))
            .addAnnotation(Sdk.of(Sdk.OPTIONAL))
            .addAnnotation(
                Sdk.of(Sdk.OF_VALUES, choices.fixed(form.resource() + "_sort", form.sortKeys()))),
        "Sort by",
        summary,
        form,
        order);
  }

  private FieldSpec sortDirection(Form form, int order) {
    String summary = "asc from lowest to highest, desc from highest to lowest.";
    return finished(
        FieldSpec.builder(String.class, "sortDirection", Modifier.PRIVATE)
            .addJavadoc(DocText.of(summary))
            .addAnnotation(Sdk.of(Sdk.PARAMETER))
            .addAnnotation(
                AnnotationSpec.builder(Sdk.OPTIONAL).addMember("defaultValue", "$S", "asc").build())
            .addAnnotation(
                Sdk.of(Sdk.OF_VALUES, choices.fixed("sort_direction", List.of("asc", "desc")))),
        "Sort direction",
        summary,
        form,
        order);
  }

  private static FieldSpec finished(
      FieldSpec.Builder spec, String title, String summary, Form form, int order) {
    AnnotationSpec.Builder placement =
        AnnotationSpec.builder(Sdk.PLACEMENT).addMember("order", CodeBlock.of("$L", order));
    form.tab().ifPresent(tab -> placement.addMember("tab", "$S", tab));
    return spec.addAnnotation(Sdk.of(Sdk.DISPLAY_NAME, title))
        .addAnnotation(Sdk.of(Sdk.SUMMARY, summary))
        .addAnnotation(placement.build())
        .build();
  }
}
