package io.github.filesprovisioning.mule.internal.connection;

import io.github.filesprovisioning.core.client.FilesClient;
import org.mule.runtime.api.meta.ExpressionSupport;
import org.mule.runtime.extension.api.annotation.Alias;
import org.mule.runtime.extension.api.annotation.Expression;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Example;
import org.mule.runtime.extension.api.annotation.param.display.Password;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;

/** Logs in with a username and a password and works in that session. */
@Alias("session")
@DisplayName("Username and password")
@Summary("Logs in with a username and a password and works in that session.")
public class SessionConnectionProvider extends FilesConnectionProvider {

  /** Name of a user without a second factor. */
  @Parameter
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(order = 1)
  @DisplayName("Username")
  @Summary("Name of a user without a second factor.")
  @Example("provisioning")
  private String username;

  /** Password of the user. */
  @Parameter
  @Password
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(order = 2)
  @DisplayName("Password")
  @Summary("Password of the user.")
  private String password;

  @Override
  protected void login(FilesClient.Builder builder) {
    builder.session(username, password);
  }
}
