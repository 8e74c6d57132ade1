package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.Catalogue;
import io.github.filesprovisioning.make.iml.Step;
import java.util.List;
import java.util.Set;

/** An action that needs several requests. */
public interface Composite {
  /**
   * Its requests, in order. The last one makes the output and has no condition.
   *
   * @param action the entry of the catalogue
   * @param catalogue where the entry is from
   */
  List<Step> steps(JsonNode action, Catalogue catalogue);

  /** Fields of the catalogue's entry that Make cannot carry. */
  default Set<String> leftOut() {
    return Set.of();
  }
}
