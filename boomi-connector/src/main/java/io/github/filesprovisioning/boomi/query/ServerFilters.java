package io.github.filesprovisioning.boomi.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes into a request the conditions that Files.com applies itself, and gives back the others.
 * Several fields together are accepted only in the combinations that are documented; one field may
 * have several bounds.
 */
final class ServerFilters {
  private static final String PLAIN = "filter";

  private final ListParameters parameters;
  private final Map<String, List<Set<String>>> combinations;

  ServerFilters(ListParameters parameters, Map<String, List<Set<String>>> combinations) {
    this.parameters = parameters;
    this.combinations = combinations;
  }

  /** What is left over. */
  List<Condition> apply(List<Condition> conditions, ObjectNode input) {
    List<Condition> rest = new ArrayList<>();
    List<Condition> candidates = new ArrayList<>();
    boolean asArguments = conditions.stream().anyMatch(this::isOnlyArgument);
    for (Condition condition : conditions) {
      if (isArgument(condition, asArguments) && !input.has(condition.property())) {
        input.put(condition.property(), condition.argument());
      } else if (isKnown(condition)) {
        candidates.add(condition);
      } else {
        rest.add(condition);
      }
    }
    Set<String> together = together(candidates);
    for (Condition condition : candidates) {
      String parameter = condition.comparison().parameter().orElseThrow();
      if (together.contains(condition.property())
          && !input.path(parameter).has(condition.property())) {
        object(input, parameter).put(condition.property(), condition.argument());
      } else {
        rest.add(condition);
      }
    }
    return rest;
  }

  private static ObjectNode object(ObjectNode input, String name) {
    return input.has(name) ? (ObjectNode) input.get(name) : input.putObject(name);
  }

  private boolean isKnown(Condition condition) {
    return condition
        .comparison()
        .parameter()
        .filter(parameter -> parameters.filters(parameter, condition.property()))
        .isPresent();
  }

  /** A parameter such as {@code include_groups} works on other parameters, not on filters. */
  private boolean isOnlyArgument(Condition condition) {
    return isArgument(condition, true) && !parameters.filters(PLAIN, condition.property());
  }

  private boolean isArgument(Condition condition, boolean ratherThanFilter) {
    return condition.comparison() == Comparison.EQUALS
        && parameters.isArgument(condition.property())
        && (ratherThanFilter || !parameters.filters(PLAIN, condition.property()));
  }

  /** The most fields that Files.com takes together. */
  private Set<String> together(List<Condition> candidates) {
    Set<String> fields = new LinkedHashSet<>();
    Set<String> used = new HashSet<>();
    for (Condition condition : candidates) {
      fields.add(condition.property());
      used.add(condition.comparison().parameter().orElseThrow());
    }
    if (fields.size() <= 1) {
      return fields;
    }
    String parameter = used.size() == 1 ? used.iterator().next() : "";
    return combinations.getOrDefault(parameter, List.of()).stream()
        .filter(fields::containsAll)
        .max(Comparator.comparingInt(Set::size))
        .orElseGet(() -> Set.of(fields.iterator().next()));
  }
}
