package io.github.filesprovisioning.sandbox.access;

import io.github.filesprovisioning.sandbox.audit.SecurityLog;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Signing in with a password and, for users who have one, a second factor. The code of every second
 * factor in the sandbox is {@value #CODE}.
 */
public final class Login {
  /** The code that every second factor shows. */
  public static final String CODE = "123456";

  private static final Set<String> BY_PASSWORD =
      Set.of("password", "password_with_imported_hash", "password_and_ssh_key");
  private static final Duration PARTIAL_LIFE = Duration.ofMinutes(10);
  private static final int SESSION_ID_LENGTH = 40;

  /**
   * How an attempt ended.
   *
   * @param sessionId id of the new session, null when the attempt failed
   * @param user the user who signed in
   * @param failure why it failed; the attempt still counts
   */
  public record Outcome(String sessionId, Row user, Optional<ApiError> failure) {}

  private final Directory directory;
  private final Secrets secrets;
  private final SecurityLog log;

  /** Signs in to the site of a directory. */
  public Login(Directory directory, Secrets secrets, SecurityLog log) {
    this.directory = directory;
    this.secrets = secrets;
    this.log = log;
  }

  /** First step. */
  public Outcome password(String username, String password, String otp) {
    Optional<Row> found = directory.userNamed(username);
    if (found.isEmpty()) {
      return failed(LoginRefusal.wrong());
    }
    Row user = found.get();
    if (lockedOut(user)) {
      return failed(LoginRefusal.lockedOut());
    }
    if (!matches(user, password)) {
      return countFailure(user);
    }
    if (directory.shutOut(user)) {
      return failed(LoginRefusal.wrong());
    }
    boolean second = user.flag("active_2fa") || user.text("type_of_2fa") != null;
    if (second && (otp == null || otp.isEmpty())) {
      return failed(LoginRefusal.secondFactorNeeded(user, store(user, true, PARTIAL_LIFE)));
    }
    if (second && !otp.equals(CODE)) {
      return failed(LoginRefusal.wrongCode());
    }
    return open(withOwnDigest(user, password));
  }

  /** A password that was proved against an imported digest is kept like any other from then on. */
  private Row withOwnDigest(Row user, String password) {
    return user.is("authentication_method", "password_with_imported_hash")
        ? user.with("authentication_method", "password")
            .with("password_hash", secrets.password(password))
            .with("imported_password_hash", null)
        : user;
  }

  /** Second step: the code for a login that waits for it. */
  public Outcome secondFactor(String partialSessionId, String otp) {
    Table sessions = directory.tables().sessions();
    Optional<Row> waiting =
        sessions.where("secret_hash", Secrets.digest(partialSessionId)).stream()
            .filter(row -> row.flag("partial"))
            .filter(row -> row.moment("expires_at").isAfter(directory.now()))
            .findFirst();
    if (waiting.isEmpty()) {
      return failed(LoginRefusal.sessionOver());
    }
    if (!CODE.equals(otp)) {
      return failed(LoginRefusal.wrongCode());
    }
    sessions.remove(waiting.get());
    Row user = directory.tables().users().find(waiting.get().number("user_id")).orElseThrow();
    return directory.shutOut(user) ? failed(LoginRefusal.wrong()) : open(user);
  }

  private boolean matches(Row user, String password) {
    if (!BY_PASSWORD.contains(user.text("authentication_method")) || password == null) {
      return false;
    }
    if (user.is("authentication_method", "password_with_imported_hash")) {
      return ImportedHash.matches(password, user.text("imported_password_hash"));
    }
    return Secrets.matches(password, user.text("password_hash"));
  }

  private boolean lockedOut(Row user) {
    Instant until = user.moment("lockout_expires");
    return until != null && until.isAfter(directory.now());
  }

  private Outcome countFailure(Row user) {
    Instant now = directory.now();
    Duration within = Duration.ofHours(directory.settings().number("user_lockout_within"));
    Instant first = user.moment("first_failed_login_at");
    boolean fresh = first == null || first.plus(within).isBefore(now);
    long count =
        fresh || user.number("failed_logins") == null ? 1 : user.number("failed_logins") + 1;
    Row counted =
        user.with("failed_logins", count).with("first_failed_login_at", fresh ? now : first);
    boolean lock =
        directory.settings().on("user_lockout")
            && count >= directory.settings().number("user_lockout_tries");
    if (lock) {
      long hours = directory.settings().number("user_lockout_lock_period");
      counted = counted.with("lockout_expires", now.plus(Duration.ofHours(hours)));
      log.record("lockout", user, "User " + user.text("username") + " was locked out");
    }
    directory.tables().users().put(counted);
    return failed(lock ? LoginRefusal.lockedOut() : LoginRefusal.wrong());
  }

  private Outcome open(Row user) {
    Instant now = directory.now();
    Row signedIn =
        user.with("failed_logins", null)
            .with("lockout_expires", null)
            .with("last_login_at", now)
            .with("last_restapi_login_at", now)
            .with(
                "first_login_at",
                user.get("first_login_at") == null ? now : user.get("first_login_at"));
    directory.tables().users().put(signedIn);
    long minutes = directory.settings().number("session_expiry_minutes");
    return new Outcome(
        store(user, false, Duration.ofMinutes(minutes > 0 ? minutes : 360)),
        signedIn,
        Optional.empty());
  }

  private String store(Row user, boolean partial, Duration life) {
    Table sessions = directory.tables().sessions();
    String id = secrets.key(SESSION_ID_LENGTH);
    sessions.put(
        Row.of(sessions.layout(), directory.tables().store().nextId())
            .with("user_id", user.id())
            .with("secret_hash", Secrets.digest(id))
            .with("partial", partial)
            .with("expires_at", directory.now().plus(life)));
    return id;
  }

  private static Outcome failed(ApiError error) {
    return new Outcome(null, null, Optional.of(error));
  }
}
