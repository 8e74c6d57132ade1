package io.github.filesprovisioning.mule.internal.connection;

import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.mule.internal.record.RecordMapper;
import java.security.GeneralSecurityException;
import org.mule.runtime.api.connection.CachedConnectionProvider;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.api.connection.ConnectionValidationResult;
import org.mule.runtime.api.lifecycle.Initialisable;
import org.mule.runtime.api.lifecycle.InitialisationException;
import org.mule.runtime.api.meta.ExpressionSupport;
import org.mule.runtime.api.tls.TlsContextFactory;
import org.mule.runtime.extension.api.annotation.Expression;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.ParameterGroup;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;

/** What every way to log in has in common: where the site is and how to reach it. */
public abstract class FilesConnectionProvider
    implements CachedConnectionProvider<FilesConnection>, Initialisable {

  @ParameterGroup(name = "Site")
  private SiteParameters site;

  @ParameterGroup(name = "Limits")
  private LimitParameters limits;

  @ParameterGroup(name = "Proxy")
  private ProxyParameters proxy;

  /** Which certificates to trust and to show. Unless set, those of the Java runtime. */
  @Parameter
  @Optional
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = "Security")
  @DisplayName("TLS context")
  @Summary("Which certificates to trust and to show. Unless set, those of the Java runtime.")
  private TlsContextFactory tlsContext;

  /** For the runtime. */
  protected FilesConnectionProvider() {}

  /** Mule does not initialise a TLS context that is nested in a connection. */
  @Override
  public void initialise() throws InitialisationException {
    if (tlsContext instanceof Initialisable) {
      ((Initialisable) tlsContext).initialise();
    }
  }

  /** Makes a client. Nothing is sent yet. */
  @Override
  public FilesConnection connect() throws ConnectionException {
    try {
      FilesClient.Builder builder = FilesClient.builder();
      site.applyTo(builder);
      limits.applyTo(builder);
      proxy.applyTo(builder);
      if (tlsContext != null) {
        builder.sslContext(tlsContext.createSslContext());
      }
      login(builder);
      return new FilesConnection(Catalog.load(), builder.build(), new RecordMapper());
    } catch (FilesException e) {
      throw new ConnectionException("The connection is not set up well: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new ConnectionException(
          "The TLS context cannot be used. Check its stores and their passwords.", e);
    }
  }

  /** Says who logs in. */
  protected abstract void login(FilesClient.Builder builder);

  /** Ends the session, if there is one. */
  @Override
  public void disconnect(FilesConnection connection) {
    connection.close();
  }

  /** Makes one cheap call, and tells what is wrong when it fails. */
  @Override
  public ConnectionValidationResult validate(FilesConnection connection) {
    return new ConnectionTest(connection).run();
  }
}
