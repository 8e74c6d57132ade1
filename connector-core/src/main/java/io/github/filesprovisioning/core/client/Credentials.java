package io.github.filesprovisioning.core.client;

import java.net.http.HttpRequest;
import java.util.Set;

/** How requests prove who sends them. */
interface Credentials {
  /** Adds the headers; may have to log in first. */
  void authorize(HttpRequest.Builder request, Operation operation);

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
