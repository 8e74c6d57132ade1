package io.github.filesprovisioning.boomi.browse;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationType;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Under which operation type each entry of the catalogue is offered. Nothing is listed by hand: an
 * entry added to the catalogue finds its place by what it is. Immutable.
 */
public final class Offers {
  /** What makes a record be as described, whether it was there before or not. */
  private static final Set<String> MAKE_SO = Set.of("ensure", "add", "grant");

  private final Catalog catalog = Catalog.load();
  private final Map<OperationType, List<Offer>> byType = new EnumMap<>(OperationType.class);

  /** The offers of the catalogue that this connector was built with. */
  public Offers() {
    for (OperationType type : OperationType.values()) {
      byType.put(type, new ArrayList<>());
    }
    for (ActionDefinition action : catalog.actions()) {
      OperationType type = typeOf(action);
      byType.get(type).add(Offer.of(type, label(type, action), action));
    }
    catalog
        .triggers()
        .forEach(
            trigger -> byType.get(OperationType.LISTEN).add(Offer.of(trigger.label(), trigger)));
  }

  static OperationType typeOf(ActionDefinition action) {
    if (action.isList()) {
      return OperationType.QUERY;
    }
    String operation = action.operation().orElse("");
    if (operation.startsWith("get")) {
      return OperationType.GET;
    }
    if (operation.startsWith("create")) {
      return OperationType.CREATE;
    }
    if (operation.startsWith("update")) {
      return OperationType.UPDATE;
    }
    if (operation.startsWith("delete")) {
      return OperationType.DELETE;
    }
    return operation.isEmpty() && MAKE_SO.contains(action.verb())
        ? OperationType.UPSERT
        : OperationType.EXECUTE;
  }

  private String label(OperationType type, ActionDefinition action) {
    if (type == OperationType.EXECUTE) {
      return action.label();
    }
    String noun = catalog.resource(action.resource()).singular();
    String name = noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    long ofThisKind =
        catalog.actions().stream()
            .filter(other -> other.resource().equals(action.resource()) && typeOf(other) == type)
            .count();
    return ofThisKind == 1 ? name : name + " (" + action.label() + ")";
  }

  /** The object types of an operation type, in the order of the catalogue. */
  public List<Offer> of(OperationType type) {
    return List.copyOf(byType.get(type));
  }

  /**
   * The object type with this id.
   *
   * @throws ConnectorException when the operation type has none
   */
  public Offer find(OperationType type, String id) {
    return byType.get(type).stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ConnectorException(
                    "INVALID_INPUT",
                    "This version of the connector has no object type "
                        + id
                        + " for "
                        + type
                        + ". Import the operation again; there are "
                        + byType.get(type).stream().map(Offer::id).collect(Collectors.toList())
                        + "."));
  }

  /** The catalogue behind them. */
  public Catalog catalog() {
    return catalog;
  }
}
