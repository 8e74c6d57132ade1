package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationResponse;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.browse.Profiles;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.connection.Accounts;
import io.github.filesprovisioning.boomi.field.Overrides;
import java.util.logging.Level;

/** What every operation starts from: the object type, the account and how much to log. */
final class OperationSetup {
  private final Offers offers;
  private final OperationContext context;
  private final Offer offer;

  OperationSetup(Offers offers, OperationContext context) {
    this.offers = offers;
    this.context = context;
    this.offer = offers.find(context.getOperationType(), context.getObjectTypeId());
  }

  Offer offer() {
    return offer;
  }

  Offers offers() {
    return offers;
  }

  OperationContext context() {
    return context;
  }

  Overrides overrides() {
    return new Overrides(context.getOperationProperties());
  }

  AccountLease account() {
    return Accounts.of(context).borrow(offers.catalog(), context);
  }

  Level logLevel() {
    AtomConfig config = context.getConfig();
    Level level = config == null ? null : config.getLogLevel();
    return level == null ? Level.INFO : level;
  }

  /** Says in the log when the profile is of another version, because fields may be missing. */
  void checkProfile(ObjectDefinitionRole role, OperationResponse response) {
    String kept = context.getObjectDefinitionCookie(role);
    if (response.getLogger() != null && !new Profiles(offer).cookie(role).isOf(kept)) {
      response
          .getLogger()
          .warning(
              "The profile of "
                  + offer.id()
                  + " was imported with another version of the connector. Import the operation"
                  + " again to see all fields.");
    }
  }
}
