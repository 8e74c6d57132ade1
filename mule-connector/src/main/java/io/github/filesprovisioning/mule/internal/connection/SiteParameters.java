package io.github.filesprovisioning.mule.internal.connection;

import io.github.filesprovisioning.core.client.FilesClient;
import org.mule.runtime.api.meta.ExpressionSupport;
import org.mule.runtime.extension.api.annotation.Expression;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Example;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;

/** Which site. */
public class SiteParameters {
  /** Address of the site. */
  @Parameter
  @Optional(defaultValue = "https://app.files.com")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(order = 1)
  @DisplayName("Base URL")
  @Summary("Address of the site, such as https://acme.files.com. Sites in a region need their own.")
  @Example("https://acme.files.com")
  private String baseUrl;

  /** Workspace to work in; 0 is the default workspace. Unless set, the one of the login. */
  @Parameter
  @Optional
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(order = 2)
  @DisplayName("Workspace ID")
  @Summary("Workspace to work in; 0 is the default workspace. Unless set, the one of the login.")
  private Long workspaceId;

  /** Also takes plain http for other machines. The login then travels unencrypted. */
  @Parameter
  @Optional(defaultValue = "false")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = "Security", order = 2)
  @DisplayName("Allow plain HTTP")
  @Summary("Also takes plain http for other machines. The login then travels unencrypted.")
  private boolean allowPlainHttp;

  void applyTo(FilesClient.Builder builder) {
    builder.baseUrl(baseUrl).userAgent(USER_AGENT);
    if (workspaceId != null) {
      builder.workspaceId(workspaceId);
    }
    if (allowPlainHttp) {
      builder.allowPlainHttp();
    }
  }

  private static final String USER_AGENT =
      "filescom-provisioning-mulesoft Java/" + Runtime.version().feature();
}
