package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.SessionCreate;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A login with user name and password. The session begins with the first request, is renewed when
 * Files.com no longer accepts it, and ends with the client.
 */
final class SessionCredentials implements Credentials {
  private static final String HEADER = "X-FilesAPI-Auth";
  private static final String REAUTHENTICATION = "X-Files-Reauthentication";
  private static final String SECOND_FACTOR = "not-authenticated/two-factor-authentication-error";
  private static final Duration LOGOUT_TIME = Duration.ofSeconds(5);

  private final ReentrantLock login = new ReentrantLock();
  private final String username;
  private final String password;
  private final String otp;
  private ApiCalls calls;
  private boolean otpUsed;
  private FilesException refusal;
  private volatile String session;
  private volatile boolean closing;

  /**
   * A login.
   *
   * @param otp code of a second factor; null when the user has none
   */
  SessionCredentials(String username, String password, String otp) {
    this.username = given("username", username);
    this.password = given("password", password);
    this.otp = otp;
  }

  private static String given(String field, String value) {
    if (value == null || value.isEmpty()) {
      throw new InvalidInputException(field, "must be given");
    }
    return value;
  }

  @Override
  public void attach(ApiCalls given) {
    calls = given;
  }

  @Override
  public void authorize(HttpRequest.Builder request, Operation operation, Deadline deadline) {
    request.setHeader(HEADER, session(deadline));
    if (operation.reauthentication()) {
      if (!HeaderText.isVisibleAscii(password)) {
        throw new InvalidInputException(
            "password",
            "must hold only ASCII characters for "
                + operation
                + ", which asks for it again; use an API key instead");
      }
      request.setHeader(REAUTHENTICATION, "password:" + password);
    }
  }

  private String session(Deadline deadline) {
    String open = session;
    if (open != null) {
      return open;
    }
    enter(deadline);
    try {
      if (session == null) {
        session = logIn(deadline);
      }
      return session;
    } finally {
      login.unlock();
    }
  }

  private void enter(Deadline deadline) {
    try {
      if (login.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ConnectionException(
        Problem.retryable(
            ErrorKind.TIMEOUT, "The login did not end within the time allowed. Try again later."),
        null);
  }

  private String logIn(Deadline deadline) {
    if (refusal != null) {
      throw refusal;
    }
    SessionCreate.Builder body = SessionCreate.builder().username(username).password(password);
    try {
      return calls.login(body.build(), deadline);
    } catch (FilesException e) {
      String partial = e.data().path("partial_session_id").asText("");
      if (e.type().filter(SECOND_FACTOR::equals).isPresent() && !partial.isEmpty()) {
        return secondFactor(body.partialSessionId(partial), deadline);
      }
      if (e.kind() == ErrorKind.NOT_AUTHENTICATED) {
        // Trying a wrong password again with each call would lock the user out.
        refusal = e;
      }
      throw e;
    }
  }

  private String secondFactor(SessionCreate.Builder body, Deadline deadline) {
    if (otp == null || otpUsed) {
      throw new FilesException(
          ErrorKind.NOT_AUTHENTICATED,
          otp == null
              ? "This user logs in with a second factor. Give its code too, or use an API key,"
                  + " which suits unattended work better."
              : "The session has ended, and the code of the second factor works once. Build a new"
                  + " client with a new code, or use an API key.");
    }
    otpUsed = true;
    return calls.login(body.otp(otp).build(), deadline);
  }

  /** Only the session that was refused is given up; another thread may have renewed it already. */
  @Override
  public boolean renew(HttpRequest refused) {
    String sent = refused.headers().firstValue(HEADER).orElse(null);
    if (sent == null || closing) {
      return false;
    }
    login.lock();
    try {
      if (sent.equals(session)) {
        session = null;
      }
    } finally {
      login.unlock();
    }
    return true;
  }

  @Override
  public Set<String> secrets() {
    String open = session;
    return open == null ? Set.of(password) : Set.of(password, open);
  }

  @Override
  public void close() {
    closing = true;
    if (session == null) {
      return;
    }
    try {
      calls.nothing(ApiRequest.to(Operations.DELETE_SESSION), Deadline.in(LOGOUT_TIME));
    } catch (FilesException e) {
      // The work is done, and Files.com ends the session by itself after some hours. Whoever wants
      // to know is told by the request listener.
    } finally {
      session = null;
    }
  }
}
