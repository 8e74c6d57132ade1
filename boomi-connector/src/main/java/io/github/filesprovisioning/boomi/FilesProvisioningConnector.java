package io.github.filesprovisioning.boomi;

import com.boomi.connector.api.AtomContext;
import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.Browser;
import com.boomi.connector.api.ConnectorContext;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.listen.ListenConnector;
import com.boomi.connector.api.listen.ListenManager;
import com.boomi.connector.api.listen.ListenOperation;
import io.github.filesprovisioning.boomi.browse.CatalogBrowser;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.listen.ListenerThreads;
import io.github.filesprovisioning.boomi.listen.TriggerListening;
import io.github.filesprovisioning.boomi.operation.DeleteOperation;
import io.github.filesprovisioning.boomi.operation.DocumentOperation;
import io.github.filesprovisioning.boomi.operation.GetOperation;
import io.github.filesprovisioning.boomi.operation.QueryOperation;

/**
 * What the runtime makes once for each container. It keeps the catalogue and nothing of any
 * account, so many threads may use it.
 *
 * <p>The type argument is the vendor's own interface on purpose: whether {@code ListenOperation}
 * bounds its argument or not, the methods that the runtime calls are then there.
 */
public final class FilesProvisioningConnector implements ListenConnector<ListenManager> {
  private final Offers offers = new Offers();

  /** For the runtime. */
  public FilesProvisioningConnector() {}

  @Override
  public void initialize(AtomContext context) {
    // Nothing to prepare: connections are made when an account first needs one.
  }

  @Override
  public Browser createBrowser(BrowseContext context) {
    return new CatalogBrowser(offers, context);
  }

  @Override
  public Operation createOperation(OperationContext context) {
    OperationType type = context.getOperationType();
    if (type == OperationType.GET) {
      return new GetOperation(offers, context);
    }
    if (type == OperationType.QUERY) {
      return new QueryOperation(offers, context);
    }
    if (type == OperationType.DELETE) {
      return new DeleteOperation(offers, context);
    }
    if (type == OperationType.LISTEN) {
      throw new UnsupportedOperationException("a listener is started, not executed");
    }
    return new DocumentOperation(offers, context);
  }

  @Override
  public ListenOperation<ListenManager> createListenOperation(OperationContext context) {
    return new TriggerListening(offers, context);
  }

  @Override
  public ListenManager createListenManager(ConnectorContext context) {
    return new ListenerThreads();
  }
}
