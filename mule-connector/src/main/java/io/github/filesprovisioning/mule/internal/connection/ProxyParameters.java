package io.github.filesprovisioning.mule.internal.connection;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ProxySettings;
import org.mule.runtime.api.meta.ExpressionSupport;
import org.mule.runtime.extension.api.annotation.Expression;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Example;
import org.mule.runtime.extension.api.annotation.param.display.Password;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;

/** An HTTP proxy, and its login where it asks for one. */
public class ProxyParameters {
  private static final String TAB = "Proxy";

  /** Name or address of the proxy. Unless set, requests go straight to the site. */
  @Parameter
  @Optional
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 1)
  @DisplayName("Proxy host")
  @Summary("Name or address of the proxy. Unless set, requests go straight to the site.")
  @Example("proxy.example.com")
  private String proxyHost;

  /** Port of the proxy. */
  @Parameter
  @Optional(defaultValue = "8080")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 2)
  @DisplayName("Proxy port")
  @Summary("Port of the proxy.")
  private int proxyPort;

  /** Username for the proxy, where it asks for one. */
  @Parameter
  @Optional
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 3)
  @DisplayName("Proxy username")
  @Summary("Username for the proxy, where it asks for one.")
  private String proxyUsername;

  /** Password for the proxy. */
  @Parameter
  @Optional
  @Password
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 4)
  @DisplayName("Proxy password")
  @Summary("Password for the proxy.")
  private String proxyPassword;

  void applyTo(FilesClient.Builder builder) {
    if (proxyHost != null) {
      ProxySettings proxy = ProxySettings.of(proxyHost, proxyPort);
      builder.proxy(
          proxyUsername == null
              ? proxy
              : proxy.withLogin(proxyUsername, proxyPassword == null ? "" : proxyPassword));
    }
  }
}
