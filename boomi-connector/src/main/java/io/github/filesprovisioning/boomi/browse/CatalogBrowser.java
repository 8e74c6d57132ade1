package io.github.filesprovisioning.boomi.browse;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.ConnectionTester;
import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.ObjectDefinitions;
import com.boomi.connector.api.ObjectType;
import com.boomi.connector.api.ObjectTypes;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.connection.Accounts;
import io.github.filesprovisioning.boomi.connection.ConnectionCheck;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.Collection;

/** Shows the import wizard what the connection can do. Reads only. */
public final class CatalogBrowser implements ConnectionTester {
  private final Offers offers;
  private final BrowseContext context;

  /** A browser for one import. */
  public CatalogBrowser(Offers offers, BrowseContext context) {
    this.offers = offers;
    this.context = context;
  }

  @Override
  public void testConnection() {
    try (AccountLease lease = Accounts.of(context).borrow(offers.catalog(), context)) {
      new ConnectionCheck(lease.account()).run();
    }
  }

  /** The object types of the operation type that the key may work with. */
  @Override
  public ObjectTypes getObjectTypes() {
    ObjectTypes types = new ObjectTypes();
    Rights rights = rights();
    for (Offer offer : offers.of(context.getOperationType())) {
      if (rights.allow(offer)) {
        ObjectType type = new ObjectType();
        type.setId(offer.id());
        type.setLabel(offer.label());
        type.setHelpText(offer.description());
        types.getTypes().add(type);
      }
    }
    if (types.getTypes().isEmpty()) {
      throw new ConnectorException(
          "NOT_AUTHORIZED",
          "The API key may not read what this operation works with. Use the key of a site"
              + " administrator.");
    }
    checkNumber(types.getTypes().size());
    return types;
  }

  private Rights rights() {
    try (AccountLease lease = Accounts.of(context).borrow(offers.catalog(), context)) {
      return new Rights(offers, lease.account());
    } catch (FilesException e) {
      throw new ConnectorException(e.kind().name(), e.getMessage(), e);
    }
  }

  private void checkNumber(int number) {
    AtomConfig config = context.getConfig();
    int most = config == null ? 0 : config.getMaxNumberObjectTypes();
    if (most > 0 && number > most) {
      throw new ConnectorException(
          "LIMIT",
          "The container shows at most "
              + most
              + " object types, and there are "
              + number
              + ". Raise its limit, or import on another container.");
    }
  }

  @Override
  public ObjectDefinitions getObjectDefinitions(
      String objectTypeId, Collection<ObjectDefinitionRole> roles) {
    Profiles profiles = new Profiles(offers.find(context.getOperationType(), objectTypeId));
    AtomConfig config = context.getConfig();
    int longestCookie = config == null ? 0 : config.getMaxObjectTypeCookieLength();
    ObjectDefinitions definitions = new ObjectDefinitions();
    roles.forEach(
        role -> definitions.getDefinitions().add(profiles.definition(role, longestCookie)));
    return definitions;
  }
}
