package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.DynamicPropertyMap;
import com.boomi.connector.api.PropertyMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The values that somebody entered into the fields of a connection or an operation. */
final class FieldValues {
  private final Map<String, FieldDeclaration> declared;
  private final Map<String, Object> values = new HashMap<>();
  private final Rules rules;

  FieldValues(Map<String, FieldDeclaration> declared, Map<String, String> entered, Rules rules) {
    this.declared = declared;
    this.rules = rules;
    entered.keySet().stream()
        .filter(id -> !declared.containsKey(id))
        .forEach(
            id -> {
              throw new IllegalArgumentException("the descriptor has no field " + id);
            });
    declared.forEach(
        (id, field) -> {
          Object value = field.value(entered.get(id));
          if (value != null) {
            values.put(id, value);
          }
        });
  }

  /** The values of password fields. */
  Set<String> secrets() {
    Set<String> secrets = new HashSet<>();
    declared.forEach(
        (id, field) -> {
          if (field.type().equals("password") && values.get(id) instanceof String secret) {
            secrets.add(secret);
          }
        });
    return secrets;
  }

  PropertyMap properties() {
    SdkProxy.Answer typed =
        arguments -> {
          Object value = lookUp(arguments[0]);
          return value == null && arguments.length > 1 ? arguments[1] : value;
        };
    return new SdkProxy("PropertyMap", values)
        .on("getProperty", typed)
        .on("getLongProperty", typed)
        .on("getBooleanProperty", typed)
        .on("get", arguments -> lookUp(arguments[0]))
        .as(PropertyMap.class);
  }

  private Object lookUp(Object id) {
    if (!declared.containsKey(String.valueOf(id))) {
      throw rules.refuse("the descriptor does not declare the field " + id);
    }
    return values.get(id);
  }

  /** The values for one document: its own, or those of the operation. */
  DynamicPropertyMap overridden(Map<String, String> own) {
    return new SdkProxy("DynamicPropertyMap")
        .on(
            "getProperty",
            arguments -> {
              FieldDeclaration field = declared.get(String.valueOf(arguments[0]));
              if (field == null || !field.overrideable()) {
                throw rules.refuse("the field " + arguments[0] + " is not overrideable");
              }
              Object value = own.containsKey(field.id()) ? own.get(field.id()) : lookUp(field.id());
              if (value != null) {
                return value.toString();
              }
              return arguments.length > 1 ? arguments[1] : null;
            })
        .as(DynamicPropertyMap.class);
  }
}
