package io.github.filesprovisioning.mule.internal.connection;

import static org.mule.runtime.api.connection.ConnectionValidationResult.failure;
import static org.mule.runtime.api.connection.ConnectionValidationResult.success;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import org.mule.runtime.api.connection.ConnectionException;
import org.mule.runtime.api.connection.ConnectionValidationResult;

/** Asks for one user, which needs the right site, a good login and the right to see users. */
final class ConnectionTest {
  private final FilesConnection connection;

  ConnectionTest(FilesConnection connection) {
    this.connection = connection;
  }

  ConnectionValidationResult run() {
    try {
      connection.client().users().list(ListQuery.builder().perPage(1).build()).first();
      return success();
    } catch (FilesException e) {
      String message = beginning(e.kind()) + " " + e.getMessage();
      return failure(message, new ConnectionException(message, e));
    }
  }

  private static String beginning(ErrorKind kind) {
    switch (kind) {
      case NOT_AUTHENTICATED:
        return "The login is wrong.";
      case NOT_AUTHORIZED:
        return "The login is good, but it lacks the right to see users.";
      case CONNECTION:
      case TIMEOUT:
        return "The site cannot be reached.";
      case NOT_FOUND:
        return "There is no Files.com API at this address.";
      default:
        return "The site answers, but not as it should.";
    }
  }
}
