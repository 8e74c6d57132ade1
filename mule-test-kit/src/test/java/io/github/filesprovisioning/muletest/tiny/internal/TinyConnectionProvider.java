package io.github.filesprovisioning.muletest.tiny.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.inject.Inject;
import org.mule.runtime.api.artifact.Registry;
import org.mule.runtime.api.connection.CachedConnectionProvider;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.api.connection.ConnectionValidationResult;
import org.mule.runtime.api.lifecycle.Initialisable;
import org.mule.runtime.api.lifecycle.InitialisationException;
import org.mule.runtime.api.tls.TlsContextFactory;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;

/** Connects with a token. */
public class TinyConnectionProvider
    implements CachedConnectionProvider<TinyConnection>, Initialisable {

  private final AtomicInteger connections = new AtomicInteger();

  @Inject private Registry registry;

  /** The token; "bad" is refused. */
  @Parameter private String token;

  /** TLS. */
  @Parameter @Optional private TlsContextFactory tlsContext;

  @Override
  public void initialise() throws InitialisationException {
    if (tlsContext instanceof Initialisable) {
      ((Initialisable) tlsContext).initialise();
    }
  }

  @Override
  public TinyConnection connect() {
    List<String> site = registry.<List<String>>lookupByName("site").get();
    return new TinyConnection(connections.incrementAndGet(), site);
  }

  @Override
  public void disconnect(TinyConnection connection) {}

  @Override
  public ConnectionValidationResult validate(TinyConnection connection) {
    return "bad".equals(token)
        ? ConnectionValidationResult.failure("bad token", new ConnectionException("bad token"))
        : ConnectionValidationResult.success();
  }
}
