package io.github.filesprovisioning.boomi.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** An operator of a query filter; the descriptor lists the same ids. */
enum Comparison {
  EQUALS("filter") {
    @Override
    boolean holds(JsonNode value, String argument) {
      return FieldValue.compare(value, argument) == 0;
    }
  },
  STARTS_WITH("filter_prefix") {
    @Override
    boolean holds(JsonNode value, String argument) {
      return value.asText().startsWith(argument);
    }
  },
  GREATER_THAN("filter_gt") {
    @Override
    boolean holds(JsonNode value, String argument) {
      return FieldValue.compare(value, argument) > 0;
    }
  },
  GREATER_THAN_OR_EQUALS("filter_gteq") {
    @Override
    boolean holds(JsonNode value, String argument) {
      return FieldValue.compare(value, argument) >= 0;
    }
  },
  LESS_THAN("filter_lt") {
    @Override
    boolean holds(JsonNode value, String argument) {
      return FieldValue.compare(value, argument) < 0;
    }
  },
  LESS_THAN_OR_EQUALS("filter_lteq") {
    @Override
    boolean holds(JsonNode value, String argument) {
      return FieldValue.compare(value, argument) <= 0;
    }
  },
  NOT_EQUALS(null) {
    @Override
    boolean holds(JsonNode value, String argument) {
      return FieldValue.compare(value, argument) != 0;
    }
  },
  CONTAINS(null) {
    @Override
    boolean holds(JsonNode value, String argument) {
      return value.asText().contains(argument);
    }
  };

  private final String parameter;

  Comparison(String parameter) {
    this.parameter = parameter;
  }

  /** The operator with the id that the descriptor gives it. */
  static Comparison of(String id) {
    return Arrays.stream(values())
        .filter(comparison -> comparison.name().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "filter",
                    "has the unknown operator "
                        + id
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  /** The parameter with which Files.com compares so; empty when it cannot. */
  Optional<String> parameter() {
    return Optional.ofNullable(parameter);
  }

  /** Whether it holds for a value that is there. */
  abstract boolean holds(JsonNode value, String argument);
}
