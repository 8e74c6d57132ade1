package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * A Files.com site. Safe for use by many threads; build one and keep it. Two clients share nothing.
 *
 * <pre>{@code
 * try (FilesClient client = FilesClient.builder()
 *     .baseUrl("https://acme.files.com").apiKey(key).build()) {
 *   User ann = client.users().create(UserCreate.builder().username("ann").build());
 * }
 * }</pre>
 */
public final class FilesClient extends FilesApis implements AutoCloseable {
  private final ApiCalls calls;

  private FilesClient(ApiCalls calls) {
    super(calls);
    this.calls = calls;
  }

  /** A builder that needs at least an API key or a session login. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Calls an operation of the OpenAPI document with one JSON object that holds its path and query
   * parameters and the fields of its body. Of a list it gives one page.
   *
   * @param operationId such as {@code createUser}
   * @param input never changed
   * @throws InvalidInputException when there is no such operation, or a field is not one of its
   */
  public RawResponse invoke(String operationId, ObjectNode input) {
    return calls.raw(new OperationInput(operationId, input).request());
  }

  /**
   * Calls any path of the API, for what this client has no operation for. A GET, PUT or DELETE may
   * be sent again when its answer was lost; another method is not.
   *
   * @param method GET, POST, PATCH, PUT or DELETE
   * @param path below {@code /api/rest/v1}, not encoded, such as {@code /users/5}
   * @param query parameters; a value may be a map for {@code name[key]=value}
   * @param body the JSON to send, or null
   */
  public RawResponse call(String method, String path, Map<String, ?> query, JsonNode body) {
    return calls.raw(CustomCall.request(method, path, query, body));
  }

  /** Ends a session this client opened, and lets connections and threads go. */
  @Override
  public void close() {
    calls.close();
  }

  /** The address of the API; no credentials. */
  @Override
  public String toString() {
    return "FilesClient{" + calls.baseUri() + "}";
  }

  /** Collects what a client needs. */
  public static final class Builder {
    String baseUrl = BaseUrl.DEFAULT;
    boolean plainHttpAllowed;
    Duration connectTimeout = Duration.ofSeconds(10);
    Duration requestTimeout = Duration.ofSeconds(60);
    Duration totalDeadline = Duration.ofMinutes(3);
    RetryPolicy retryPolicy = RetryPolicy.builder().build();
    ProxySettings proxy;
    SSLContext sslContext;
    String userAgent = "filescom-provisioning-connectors Java/" + Runtime.version().feature();
    int maxConcurrency = 64;
    Long workspaceId;
    RequestListener listener = attempt -> {};
    long maxAnswerBytes = 64L << 20;
    private Credentials credentials;

    private Builder() {}

    /**
     * The site, with or without {@code /api/rest/v1}; {@code https://app.files.com} unless set.
     *
     * @param value https, or http for this machine
     */
    public Builder baseUrl(String value) {
      baseUrl = value;
      return this;
    }

    /** Takes plain http for other machines too; the key then travels unencrypted. */
    public Builder allowPlainHttp() {
      plainHttpAllowed = true;
      return this;
    }

    /** Signs every request with an API key. */
    public Builder apiKey(String value) {
      credentials = new ApiKeyCredentials(value);
      return this;
    }

    /**
     * Logs in with a user name and a password; an API key suits unattended work better.
     *
     * @param username of a user without a second factor
     */
    public Builder session(String username, String password) {
      credentials = new SessionCredentials(username, password, null);
      return this;
    }

    /**
     * Logs in with a user name, a password and the current code of a second factor. The code works
     * once, so the session cannot be renewed when it has expired.
     */
    public Builder session(String username, String password, String otp) {
      credentials = new SessionCredentials(username, password, HeaderText.checked("otp", otp));
      return this;
    }

    /** How long to wait for a connection; 10 seconds unless set, at most 10 minutes. */
    public Builder connectTimeout(Duration value) {
      connectTimeout = time("connectTimeout", value, Duration.ofMinutes(10));
      return this;
    }

    /** How long to wait for a whole answer; 60 seconds unless set, at most one hour. */
    public Builder requestTimeout(Duration value) {
      requestTimeout = time("requestTimeout", value, Duration.ofHours(1));
      return this;
    }

    /** How long a call may take with all its repeats; 3 minutes unless set, at most one day. */
    public Builder totalDeadline(Duration value) {
      totalDeadline = time("totalDeadline", value, Duration.ofDays(1));
      return this;
    }

    /** How often and after how long a call is sent again. */
    public Builder retryPolicy(RetryPolicy value) {
      retryPolicy = given("retryPolicy", value);
      return this;
    }

    /** Sends everything through an HTTP proxy. */
    public Builder proxy(ProxySettings value) {
      proxy = given("proxy", value);
      return this;
    }

    /** Which certificates to trust and to show. */
    public Builder sslContext(SSLContext value) {
      sslContext = given("sslContext", value);
      return this;
    }

    /** The header {@code User-Agent}. */
    public Builder userAgent(String value) {
      userAgent = HeaderText.checked("userAgent", value);
      return this;
    }

    /** How many requests may be under way at the same time; 64 unless set. */
    public Builder maxConcurrency(int value) {
      if (value < 1 || value > 10_000) {
        throw new InvalidInputException("maxConcurrency", "must be from 1 to 10000");
      }
      maxConcurrency = value;
      return this;
    }

    /** Works in this workspace ({@code X-Files-Workspace-Id}); 0 is the default workspace. */
    public Builder workspaceId(long value) {
      if (value < 0) {
        throw new InvalidInputException("workspaceId", "must not be negative");
      }
      workspaceId = value;
      return this;
    }

    /** Is told of every attempt to send a request. */
    public Builder listener(RequestListener value) {
      listener = given("listener", value);
      return this;
    }

    /** How large an answer may be, in bytes; 64 MiB unless set. */
    public Builder maxAnswerBytes(long value) {
      if (value < 1024) {
        throw new InvalidInputException("maxAnswerBytes", "must be at least 1024");
      }
      maxAnswerBytes = value;
      return this;
    }

    /** The client. Nothing is sent before the first call. */
    public FilesClient build() {
      if (credentials == null) {
        throw new InvalidInputException(
            "apiKey", "must be given, or a user name and a password instead of it");
      }
      return new FilesClient(new ApiCalls(new Settings(this), credentials));
    }

    private static Duration time(String field, Duration value, Duration most) {
      return Durations.between(field, value, Duration.ofMillis(1), most);
    }

    private static <T> T given(String field, T value) {
      if (value == null) {
        throw new InvalidInputException(field, "must be given");
      }
      return value;
    }

    /** Nothing of what was set: it could be a secret. */
    @Override
    public String toString() {
      return "FilesClient.Builder";
    }
  }
}
