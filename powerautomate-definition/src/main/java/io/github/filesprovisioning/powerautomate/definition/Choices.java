package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where the designer gets the choices for a field that refers to a record. */
@FunctionalInterface
public interface Choices {

  /**
   * The extension {@code x-ms-dynamic-values} of a field.
   *
   * @param lookup id of a list of choices, such as {@code users}
   * @return empty when this definition has no such list
   */
  Optional<ObjectNode> of(String lookup);
}
