package io.github.filesprovisioning.mule.internal.trigger;

import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.mule.internal.connection.FilesConnection;
import io.github.filesprovisioning.mule.internal.error.Failure;
import io.github.filesprovisioning.mule.internal.input.ActionInput;
import io.github.filesprovisioning.mule.internal.input.Form;
import java.io.Serializable;
import javax.inject.Inject;
import org.mule.runtime.api.component.location.ComponentLocation;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.api.connection.ConnectionProvider;
import org.mule.runtime.api.exception.MuleException;
import org.mule.runtime.api.store.ObjectStoreManager;
import org.mule.runtime.extension.api.annotation.param.Connection;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;
import org.mule.runtime.extension.api.runtime.operation.Result;
import org.mule.runtime.extension.api.runtime.source.PollContext;
import org.mule.runtime.extension.api.runtime.source.PollingSource;
import org.mule.runtime.extension.api.runtime.source.SourceCallbackContext;

/**
 * A source that asks a change feed what has happened. What the feed has to remember is kept in an
 * object store of Mule, because a watermark can only move with an item, and the baseline has none.
 *
 * @param <E> what an event is
 * @param <A> always Void; the SDK wants two types, in this order
 */
public abstract class TriggerSource<E extends Serializable, A> extends PollingSource<E, A>
    implements Form {
  private final String triggerId;
  private final Class<E> type;

  @Inject private ObjectStoreManager stores;

  @Connection private ConnectionProvider<FilesConnection> connections;

  /** Tells at the first poll what is there already. Otherwise the first poll tells nothing. */
  @Parameter
  @Optional(defaultValue = "false")
  @Placement(tab = "Advanced", order = 1)
  @DisplayName("Include what exists")
  @Summary("Tells at the first poll what is there already. Otherwise the first poll tells nothing.")
  private boolean includeExisting;

  private ComponentLocation location;
  private FilesConnection connection;
  private Delivery<E, A> delivery;

  /** Follows this trigger of the catalogue. */
  protected TriggerSource(String triggerId, Class<E> type) {
    this.triggerId = triggerId;
    this.type = type;
  }

  @Override
  protected void doStart() throws MuleException {
    connection = connections.connect();
    String place = location.getRootContainerName() + "/" + triggerId;
    delivery =
        new Delivery<>(
            feed(), FeedMemory.in(stores, place), new Offer<>(connection.records(), type));
  }

  private ChangeFeed feed() {
    try {
      return ChangeFeed.builder(connection.client())
          .catalog(connection.catalog())
          .trigger(
              triggerId,
              connection.json(
                  connection.catalog().trigger(triggerId).input(), ActionInput.empty().with(this)))
          .includeExisting(includeExisting)
          .build();
    } catch (FilesException e) {
      throw Failure.of(e);
    }
  }

  @Override
  protected void doStop() {
    if (delivery != null) {
      delivery.keepRejected();
    }
    if (connection != null) {
      connections.disconnect(connection);
      connection = null;
    }
  }

  /** Asks once, and hands over what has happened. Mule logs what it throws and asks again later. */
  @Override
  public void poll(PollContext<E, A> context) {
    try {
      delivery.run(context);
    } catch (FilesException e) {
      if (e.kind() != ErrorKind.CONNECTION) {
        throw Failure.of(e);
      }
      context.onConnectionException(new ConnectionException(e, connection));
    }
  }

  /** An event that Mule could not take is handed over again at the next poll. */
  @Override
  public void onRejectedItem(Result<E, A> result, SourceCallbackContext context) {
    delivery.rejected(result.getOutput());
  }
}
