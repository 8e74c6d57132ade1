package io.github.filesprovisioning.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** Talks to a running sandbox over HTTP, as any client would. */
final class Site {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String root;
  private final Map<String, String> headers;

  private Site(String root, Map<String, String> headers) {
    this.root = root;
    this.headers = headers;
  }

  /** Speaks with the sandbox's own key. */
  static Site of(Sandbox sandbox) {
    return new Site(sandbox.baseUrl(), Map.of("X-FilesAPI-Key", sandbox.apiKey()));
  }

  static Site at(String root, String key) {
    return new Site(root, Map.of("X-FilesAPI-Key", key));
  }

  /** Speaks with another header; null leaves it away. */
  Site with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    if (value == null) {
      all.remove(header);
    } else {
      all.put(header, value);
    }
    return new Site(root, all);
  }

  Site withKey(String key) {
    return with("X-FilesAPI-Key", key);
  }

  Site withSession(String id) {
    return withKey(null).with("X-FilesAPI-Auth", id);
  }

  Reply get(String path) {
    return send("GET", path, null, null);
  }

  Reply post(String path, String body) {
    return send("POST", path, body, "application/json");
  }

  Reply patch(String path, String body) {
    return send("PATCH", path, body, "application/json");
  }

  Reply delete(String path) {
    return send("DELETE", path, null, null);
  }

  Reply delete(String path, String body) {
    return send("DELETE", path, body, "application/json");
  }

  /** A request to the sandbox itself. */
  Reply admin(String method, String path, String body) {
    return exchange(method, root + "/sandbox" + path, body, "application/json");
  }

  /** A request to the sandbox itself with another content type. */
  Reply adminAs(String method, String path, String body, String contentType) {
    return exchange(method, root + "/sandbox" + path, body, contentType);
  }

  void seed(String json) {
    Reply reply = admin("POST", "/seed", json.replace('\'', '"'));
    if (reply.status() != 204) {
      throw new AssertionError(reply);
    }
  }

  void setting(String json) {
    Reply reply = admin("PATCH", "/site", json.replace('\'', '"'));
    if (reply.status() != 204) {
      throw new AssertionError(reply);
    }
  }

  JsonNode state() {
    return admin("GET", "/state", null).json();
  }

  /** Single quotes in the body stand for double quotes. */
  Reply send(String method, String path, String body, String contentType) {
    return exchange(method, root + "/api/rest/v1" + path, body, contentType);
  }

  private Reply exchange(String method, String url, String body, String contentType) {
    boolean json = contentType != null && contentType.startsWith("application/json");
    String text = body != null && json ? body.replace('\'', '"') : body;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
    headers.forEach(request::header);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Reply(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(response.body(), e);
      }
    }

    /** The answer, which must have been a success. */
    JsonNode ok() {
      if (status() / 100 != 2) {
        throw new AssertionError(this);
      }
      return json();
    }

    long id() {
      return ok().path("id").asLong();
    }

    String type() {
      return json().path("type").asText();
    }

    String error() {
      return json().path("error").asText();
    }

    @Override
    public String toString() {
      return status() + " " + response.body();
    }
  }
}
