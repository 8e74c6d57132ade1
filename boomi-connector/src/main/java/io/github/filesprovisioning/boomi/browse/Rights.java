package io.github.filesprovisioning.boomi.browse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.boomi.connection.Account;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the key of a connection may read, found out by asking each list for one record. What it may
 * not read it cannot work with either, so that is not offered.
 */
final class Rights {
  private final Set<String> refused = new HashSet<>();
  private final Map<String, String> listOfResource = new HashMap<>();

  /**
   * Asks.
   *
   * @throws FilesException when Files.com cannot be asked
   */
  Rights(Offers offers, Account account) {
    for (ActionDefinition action : offers.catalog().actions()) {
      String operation = action.operation().orElse("");
      if (action.isList() && action.input().toJson().path("required").isEmpty()) {
        listOfResource.put(action.resource(), operation);
        if (!mayList(operation, account)) {
          refused.add(operation);
        }
      }
    }
  }

  private static boolean mayList(String operation, Account account) {
    try {
      account.client().invoke(operation, JsonNodeFactory.instance.objectNode().put("per_page", 1));
      return true;
    } catch (FilesException e) {
      if (e.kind() == ErrorKind.NOT_AUTHORIZED) {
        return false;
      }
      throw e;
    }
  }

  /** Whether the key can work with an object type, as far as lists tell. */
  boolean allow(Offer offer) {
    return !refused.contains(listOfResource.get(offer.resource()))
        && offer.calls().stream().noneMatch(refused::contains);
  }
}
