package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * What a failure of the connection means for the request. What a broken server sent may stand in
 * the JVM's own messages, so they are not passed on.
 */
final class WireFailures {
  private final String host;
  private final Settings settings;

  WireFailures(Settings settings) {
    this.settings = settings;
    this.host = settings.baseUri.getRawAuthority();
  }

  AttemptFailure failed(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return failure(
          ErrorKind.TIMEOUT,
          Effect.NONE,
          true,
          "No connection to " + host + " within " + settings.connectTimeout + ". " + reach(),
          cause);
    }
    if (cause instanceof HttpTimeoutException) {
      return noAnswerWithin(settings.requestTimeout);
    }
    if (has(cause, AnswerTooLargeException.class)) {
      return failure(
          ErrorKind.SERVER_ERROR,
          Effect.ACCEPTED,
          false,
          "The answer of "
              + host
              + " is larger than "
              + settings.maxAnswerBytes
              + " bytes. Ask for smaller pages, or raise maxAnswerBytes.",
          null);
    }
    if (cause instanceof SSLException) {
      return secureConnection(cause);
    }
    if (isBeforeSending(cause)) {
      return failure(
          ErrorKind.CONNECTION,
          Effect.NONE,
          true,
          "No connection to " + host + ". " + reach(),
          cause);
    }
    return failure(
        ErrorKind.CONNECTION,
        Effect.UNKNOWN,
        true,
        "The connection to "
            + host
            + " broke before the whole answer came ("
            + cause.getClass().getSimpleName()
            + "). Try again later.",
        null);
  }

  private AttemptFailure secureConnection(Throwable cause) {
    boolean untrusted =
        has(cause, CertificateException.class) || has(cause, CertPathBuilderException.class);
    if (untrusted) {
      return failure(
          ErrorKind.CONNECTION,
          Effect.NONE,
          false,
          "The certificate of "
              + host
              + " is not trusted, has expired or belongs to another host. Nothing was sent. Check"
              + " the address; for a private certificate authority give an SSLContext.",
          cause);
    }
    // A handshake that fails has not let the request through yet.
    return failure(
        ErrorKind.CONNECTION,
        has(cause, SSLHandshakeException.class) ? Effect.NONE : Effect.UNKNOWN,
        true,
        "The encrypted connection to " + host + " broke or could not be set up. " + reach(),
        null);
  }

  AttemptFailure noAnswerWithin(Duration time) {
    return failure(
        ErrorKind.TIMEOUT,
        Effect.UNKNOWN,
        true,
        "No whole answer of " + host + " within " + time + ". Try again later, or allow more time.",
        null);
  }

  /** The time was over before the request could be sent. */
  static AttemptFailure outOfTime() {
    return failure(
        ErrorKind.TIMEOUT,
        Effect.NONE,
        true,
        "The time allowed for the call was over before the request was sent. Raise totalDeadline.",
        null);
  }

  static AttemptFailure closed() {
    return failure(
        ErrorKind.CONNECTION,
        Effect.NONE,
        false,
        "This client is closed. Build a new one to go on.",
        null);
  }

  AttemptFailure interrupted() {
    return failure(
        ErrorKind.CONNECTION,
        Effect.UNKNOWN,
        false,
        "The thread was interrupted while it waited for " + host + ".",
        null);
  }

  private String reach() {
    return settings
        .proxy
        .map(proxy -> "Check the address, the network and the proxy " + proxy + ".")
        .orElse("Check the address, the network and whether a proxy is needed.");
  }

  private static AttemptFailure failure(
      ErrorKind kind, Effect effect, boolean retryable, String message, Throwable cause) {
    Problem problem = new Problem.Builder(kind, message).retryable(retryable).build();
    return AttemptFailure.of(new ConnectionException(problem, cause), effect);
  }

  private static boolean isBeforeSending(Throwable cause) {
    return has(cause, ConnectException.class)
        || has(cause, NoRouteToHostException.class)
        || has(cause, UnresolvedAddressException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
