package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.ContentType;
import com.boomi.connector.api.ObjectDefinition;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.ObjectType;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the runtime demands of an import. */
final class BrowseRules {
  private final AtomLimits limits;
  private final Rules rules;

  BrowseRules(AtomLimits limits, Rules rules) {
    this.limits = limits;
    this.rules = rules;
  }

  /** The roles that an operation type has profiles for. */
  static List<ObjectDefinitionRole> roles(OperationType type) {
    return switch (type) {
      case GET, QUERY, LISTEN -> List.of(ObjectDefinitionRole.OUTPUT);
      case DELETE -> List.of(ObjectDefinitionRole.INPUT);
      default -> List.of(ObjectDefinitionRole.INPUT, ObjectDefinitionRole.OUTPUT);
    };
  }

  void checkTypes(List<ObjectType> types) {
    if (types.size() > limits.maxObjectTypes()) {
      rules.broken("there are more object types than the container shows");
    }
    Set<String> ids = new HashSet<>();
    for (ObjectType type : types) {
      if (type.getId() == null || type.getId().isBlank() || !ids.add(type.getId())) {
        rules.broken("an object type has no id of its own: " + type.getId());
      }
      if (type.getLabel() == null || type.getLabel().isBlank()) {
        rules.broken("the object type " + type.getId() + " has no label");
      }
    }
  }

  void checkDefinitions(List<ObjectDefinitionRole> roles, List<ObjectDefinition> definitions) {
    if (definitions.size() != roles.size()) {
      rules.broken("there must be one definition for each role");
      return;
    }
    for (int i = 0; i < roles.size(); i++) {
      check(roles.get(i), definitions.get(i));
    }
  }

  private void check(ObjectDefinitionRole role, ObjectDefinition definition) {
    boolean input = role == ObjectDefinitionRole.INPUT;
    ContentType type = input ? definition.getInputType() : definition.getOutputType();
    if (type != ContentType.JSON) {
      rules.broken("the definition at the place of " + role + " is for another role");
    }
    if (definition.getElementName() == null) {
      rules.broken("the definition for " + role + " has no element name");
    }
    String cookie = definition.getCookie();
    if (cookie != null && cookie.length() > limits.maxCookieLength()) {
      rules.broken("the cookie for " + role + " is longer than the container keeps");
    }
    try {
      if (!new ObjectMapper().readTree(definition.getJsonSchema()).isObject()) {
        rules.broken("the profile for " + role + " is no JSON schema");
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      rules.broken("the profile for " + role + " is no JSON schema");
    }
  }
}
