package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a form.
 *
 * @param name of the Java field
 * @param title what Studio shows
 * @param field what it takes
 * @param put puts the value into the input of the action
 */
record FormField(String name, String title, InputField field, CodeBlock put) {
  static Stream<FormField> of(InputField field) {
    if (field.isClosedObject()) {
      return field.children().stream().map(child -> of(field, child));
    }
    String name = JavaNames.camel(field.name());
    return Stream.of(
        new FormField(
            name,
            JavaNames.title(field.name()),
            field,
            CodeBlock.of("input.put($S, $N)", field.name(), name)));
  }

  private static FormField of(InputField object, InputField child) {
    String name = JavaNames.camel(object.name()) + JavaNames.pascal(child.name());
    return new FormField(
        name,
        JavaNames.title(child.name()) + comparison(object.name()),
        child,
        CodeBlock.of("input.put($S, $S, $N)", object.name(), child.name(), name));
  }

  private static String comparison(String object) {
    return Optional.ofNullable(
            java.util.Map.of(
                    "filter", "",
                    "filter_prefix", " begins with",
                    "filter_gt", " more than",
                    "filter_gteq", " at least",
                    "filter_lt", " less than",
                    "filter_lteq", " at most")
                .get(object))
        .orElseThrow(() -> new IllegalStateException("unknown object of fields: " + object));
  }

  static List<FormField> all(List<InputField> fields) {
    return fields.stream().flatMap(FormField::of).toList();
  }
}
