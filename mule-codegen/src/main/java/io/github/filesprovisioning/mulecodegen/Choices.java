package io.github.filesprovisioning.mulecodegen;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value providers: one for each lookup, one for each list of fixed values. */
final class Choices {
  private final Map<List<String>, String> fixed = new LinkedHashMap<>();

  ClassName lookup(String lookup) {
    return ClassName.get(Packages.VALUE, JavaNames.pascal(lookup) + "Values");
  }

  /** The provider of these values; the first field that has them gives the name. */
  ClassName fixed(String field, List<String> values) {
    String name =
        fixed.computeIfAbsent(
            values,
            unknown -> {
              String wanted = JavaNames.pascal(field);
              String free = wanted;
              for (int i = 2; fixed.containsValue(free); i++) {
                free = wanted + i;
              }
              return free;
            });
    return ClassName.get(Packages.VALUE, name + "Choices");
  }

  /** All lists of fixed values, by the name of the class. */
  Map<List<String>, String> fixed() {
    return fixed;
  }
}
