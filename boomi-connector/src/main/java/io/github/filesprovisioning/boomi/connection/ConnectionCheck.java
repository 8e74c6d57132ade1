package io.github.filesprovisioning.boomi.connection;

import com.boomi.connector.api.ConnectorException;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.Map;

/** Finds out with one request whether a connection works, and which of its fields is wrong. */
public final class ConnectionCheck {
  private final Account account;

  /** A check of this account. */
  public ConnectionCheck(Account account) {
    this.account = account;
  }

  /**
   * Asks for one user, which needs the right address, a key that is accepted and its rights.
   *
   * @throws ConnectorException that says which of them is wrong and what to do
   */
  public void run() {
    try {
      account.client().call("GET", "/users", Map.of("per_page", 1), null);
    } catch (FilesException e) {
      throw new ConnectorException(e.kind().name(), advice(e.kind()) + " " + e.getMessage(), e);
    }
  }

  private static String advice(ErrorKind kind) {
    switch (kind) {
      case CONNECTION:
      case TIMEOUT:
        return "The host could not be reached: check Base URL, and the proxy of the Atom.";
      case NOT_AUTHENTICATED:
        return "The host was reached, but the API key was not accepted: check API Key.";
      case NOT_AUTHORIZED:
        return "The API key was accepted, but it may not manage users: use the key of a site"
            + " administrator.";
      case SITE_UNAVAILABLE:
        return "The host was reached, but the site is not available: check Base URL and the site.";
      case NOT_FOUND:
      case SERVER_ERROR:
        return "The host was reached, but did not answer as Files.com does: check Base URL.";
      default:
        return "The connection does not work.";
    }
  }
}
