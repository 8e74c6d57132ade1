package io.github.filesprovisioning.core.client;

import java.net.http.HttpRequest;
import java.util.Set;

/** How requests prove who sends them. */
interface Credentials {
  /**
   * Adds the headers; may have to log in first.
   *
   * @throws FilesException when the login is refused or cannot be done in time
   */
  void authorize(HttpRequest.Builder request, Operation operation, Deadline deadline);

  /**
   * After an answer 401: whether it is worth sending the request again with new credentials.
   *
   * @param refused the request that was not accepted
   */
  boolean renew(HttpRequest refused);

  /** Gives what a login needs; called once, before any request. */
  default void attach(ApiCalls calls) {}

  /** What must never be shown. */
  Set<String> secrets();

  /** Gives back what was taken, such as a session. */
  void close();
}
