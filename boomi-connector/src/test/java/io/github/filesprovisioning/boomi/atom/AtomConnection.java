package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.ConnectionTester;
import com.boomi.connector.api.ConnectorContext;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.PrivateKeyStore;
import com.boomi.connector.api.PublicKeyStore;
import com.boomi.connector.api.listen.ListenConnector;
import com.boomi.connector.api.listen.ListenManager;
import com.boomi.connector.api.listen.ListenOperation;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** A connection component: what can be imported and run with it. */
public final class AtomConnection {
  private final Atom atom;
  private final Rules rules = new Rules();
  private final FieldValues fields;

  AtomConnection(Atom atom, Map<String, String> entered) {
    this.atom = atom;
    this.fields = new FieldValues(atom.descriptor().connectionFields(), entered, rules);
  }

  /**
   * Presses Test Connection.
   *
   * @throws RuntimeException what the connector throws, whose message is shown
   */
  public void test() {
    BrowseContext context =
        connector(new SdkProxy("BrowseContext"), Map.of(), null).as(BrowseContext.class);
    ((ConnectionTester) atom.connector().createBrowser(context)).testConnection();
    rules.check();
  }

  /** An operation component of this type, not imported yet. */
  public AtomOperation operation(OperationType type, Map<String, String> operationFields) {
    return new AtomOperation(this, type, operationFields);
  }

  /** The contexts of browsing and of operations have the same base. */
  SdkProxy connector(SdkProxy context, Map<String, String> operationFields, OperationType type) {
    context
        .value("getConfig", atom.config())
        .value("getConnector", atom.connector())
        .value("getConnectorCache", atom.cache())
        .value("getConnectionProperties", fields.properties())
        .value("getOperationType", type)
        .value("getCustomOperationType", null)
        .on("getSSLContext", this::sslContext);
    if (type != null) {
      context.value("getOperationProperties", operationValues(type, operationFields).properties());
    }
    return context;
  }

  FieldValues operationValues(OperationType type, Map<String, String> entered) {
    return new FieldValues(atom.descriptor().operationFields(type), entered, rules);
  }

  private SSLContext sslContext(Object[] stores) throws NoSuchAlgorithmException {
    if (stores[0] instanceof PublicKeyStore || stores[1] instanceof PrivateKeyStore) {
      throw new UnsupportedOperationException("the harness has no certificate components");
    }
    return SSLContext.getDefault();
  }

  /** Starts a listener. */
  @SuppressWarnings("unchecked")
  RunningListener listen(OperationContext context, ProcessRuns process) {
    ListenConnector<ListenManager> connector = (ListenConnector<ListenManager>) atom.connector();
    ConnectorContext managerContext =
        connector(new SdkProxy("ConnectorContext"), Map.of(), null).as(ConnectorContext.class);
    ListenManager manager = connector.createListenManager(managerContext);
    ListenOperation<ListenManager> operation = connector.createListenOperation(context);
    if (manager == null || operation == null) {
      throw rules.refuse("a listener needs a manager and an operation");
    }
    return new RunningListener(
        manager,
        operation,
        new ListenerSlot(atom.descriptor().trackedProperties(), process, rules),
        rules);
  }

  Atom atom() {
    return atom;
  }

  Rules rules() {
    return rules;
  }

  Set<String> secrets() {
    return fields.secrets();
  }
}
