package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.contract.Field;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.contract.InputReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a seeded record: every field of the record may be given, also those the API computes. */
final class SeedFields {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> others;

  /**
   * @param schemas records whose fields may be given
   * @param others further names that the seeder reads itself
   */
  SeedFields(Contract contract, Set<String> schemas, Set<String> others) {
    schemas.forEach(schema -> fields.putAll(contract.record(schema).fields()));
    this.others = others;
  }

  Input read(JsonNode record) {
    if (!record.isObject()) {
      throw new IllegalArgumentException("a seeded record must be an object");
    }
    record
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.containsKey(name) && !others.contains(name)) {
                throw new IllegalArgumentException("cannot seed an unknown field: " + name);
              }
            });
    return InputReader.read(fields.values(), Set.of(), (ObjectNode) record);
  }
}
