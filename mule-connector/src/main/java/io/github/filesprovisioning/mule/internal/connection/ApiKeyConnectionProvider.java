package io.github.filesprovisioning.mule.internal.connection;

import io.github.filesprovisioning.core.client.FilesClient;
import org.mule.runtime.api.meta.ExpressionSupport;
import org.mule.runtime.extension.api.annotation.Alias;
import org.mule.runtime.extension.api.annotation.Expression;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Password;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;

/** Signs every request with an API key. Suits unattended work. */
@Alias("api-key")
@DisplayName("API key")
@Summary("Signs every request with an API key. Suits unattended work.")
public class ApiKeyConnectionProvider extends FilesConnectionProvider {

  /** API key of a site administrator, or of a user who may do what the flows do. */
  @Parameter
  @Password
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(order = 1)
  @DisplayName("API key")
  @Summary("API key of a site administrator, or of a user who may do what the flows do.")
  private String apiKey;

  @Override
  protected void login(FilesClient.Builder builder) {
    builder.apiKey(apiKey);
  }
}
