package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.model.SessionCreate;
import java.net.http.HttpRequest;
import java.util.Set;

/**
 * A login with user name and password. The session begins with the first request, is renewed when
 * Files.com no longer accepts it, and ends with the client.
 */
final class SessionCredentials implements Credentials {
  private static final String HEADER = "X-FilesAPI-Auth";
  private static final String SECOND_FACTOR = "not-authenticated/two-factor-authentication-error";

  private final String username;
  private final String password;
  private final String otp;
  private ApiCalls calls;
  private String session;

  /**
   * A login.
   *
   * @param otp code of a second factor; null when the user has none
   */
  SessionCredentials(String username, String password, String otp) {
    this.username = HeaderText.checked("username", username);
    this.password = HeaderText.checked("password", password);
    this.otp = otp;
  }

  @Override
  public void attach(ApiCalls given) {
    calls = given;
  }

  @Override
  public synchronized void authorize(HttpRequest.Builder request, Operation operation) {
    if (session == null) {
      session = login();
    }
    request.setHeader(HEADER, session);
    if (operation.reauthentication()) {
      request.setHeader("X-Files-Reauthentication", "password:" + password);
    }
  }

  private String login() {
    SessionCreate.Builder body = SessionCreate.builder().username(username).password(password);
    try {
      return calls.login(body.build());
    } catch (FilesException e) {
      String partial = e.data().path("partial_session_id").asText("");
      if (!e.type().filter(SECOND_FACTOR::equals).isPresent() || partial.isEmpty()) {
        throw e;
      }
      if (otp == null) {
        throw new FilesException(
            ErrorKind.NOT_AUTHENTICATED,
            "This user logs in with a second factor. Give its code too, or use an API key, which"
                + " suits unattended work better.");
      }
      return calls.login(
          SessionCreate.builder()
              .username(username)
              .password(password)
              .otp(otp)
              .partialSessionId(partial)
              .build());
    }
  }

  /** Only the session that was refused is given up; another thread may have renewed it already. */
  @Override
  public synchronized boolean renew(HttpRequest refused) {
    String sent = refused.headers().firstValue(HEADER).orElse(null);
    if (sent == null) {
      return false;
    }
    if (sent.equals(session)) {
      session = null;
    }
    return true;
  }

  @Override
  public synchronized Set<String> secrets() {
    return session == null ? Set.of(password) : Set.of(password, session);
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      calls.nothing(ApiRequest.to(Operations.DELETE_SESSION));
      session = null;
    }
  }
}
