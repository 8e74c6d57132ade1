package io.github.filesprovisioning.boomi.listen;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.listen.ListenManager;
import com.boomi.connector.api.listen.Listener;
import com.boomi.connector.api.listen.SingletonListenOperation;
import io.github.filesprovisioning.boomi.browse.Offer;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.connection.Accounts;
import io.github.filesprovisioning.boomi.field.FieldLabel;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * Listens to one trigger. Every change is handed over at least once; on a molecule one node
 * listens.
 */
public final class TriggerListening implements SingletonListenOperation<ListenManager> {
  private static final long GRACE_MILLIS = 30_000;

  private final Offers offers;
  private final OperationContext context;
  private final Offer trigger;
  private final StopSignal stop = new StopSignal();
  private AccountLease lease;
  private Thread thread;

  /** A listener for one trigger. */
  public TriggerListening(Offers offers, OperationContext context) {
    this.offers = offers;
    this.context = context;
    this.trigger = offers.find(OperationType.LISTEN, context.getObjectTypeId());
  }

  @Override
  public boolean isSingleton() {
    return true;
  }

  /**
   * Begins to listen.
   *
   * @throws ConnectorException when a field of the operation or of the connection is wrong
   */
  @Override
  public synchronized void start(Listener listener, ListenManager manager) {
    ListenSettings settings = new ListenSettings(context.getOperationProperties());
    int batchSize = settings.batchSize();
    Duration interval = settings.interval();
    Path folder = settings.stateFolder();
    String name = settings.listenerName(trigger);
    lease = Accounts.of(context).borrow(offers.catalog(), context);
    StateFile file = new StateFile(folder, name, lease.account().site(), Clock.systemUTC());
    try {
      ListenLoop loop =
          new ListenLoop(
              feed(settings),
              batchSize,
              file,
              new ProcessDelivery(listener),
              interval,
              stop,
              Logger.getLogger(TriggerListening.class.getName()));
      thread = new Thread(loop, "filescom-provisioning-listener-" + trigger.id());
      thread.setDaemon(true);
      thread.start();
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private ChangeFeed feed(ListenSettings settings) {
    try {
      return ChangeFeed.builder(lease.account().client())
          .catalog(offers.catalog())
          .trigger(trigger.id(), settings.input(trigger, offers.of(OperationType.LISTEN)))
          .includeExisting(settings.includeExisting())
          .build();
    } catch (InvalidInputException e) {
      throw new ConnectorException(
          e.kind().name(), FieldLabel.of(e.field()) + " " + e.rule() + ".", e);
    }
  }

  /**
   * Stops. A look at Files.com is broken off. A process under way may end for half a minute, so
   * that what it did counts; after that it is left alone, and its changes are told again at the
   * next start.
   */
  @Override
  public synchronized void stop() {
    stop.give();
    if (thread == null) {
      return;
    }
    try {
      thread.join(GRACE_MILLIS);
      thread.interrupt();
      thread.join(GRACE_MILLIS);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    } finally {
      thread = null;
      lease.close();
    }
  }
}
