package io.github.filesprovisioning.benchmarks.calls;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * The floor: java.net.http and a hand-written Jackson parser that reads four fields and skips the
 * others. No retries, no deadline, no typed records, no error handling beyond the status.
 */
final class PlainCalls implements UserCalls {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonFactory json = new JsonFactory();
  private final String api;
  private final String apiKey;

  PlainCalls(String baseUrl, String apiKey) {
    this.api = baseUrl + "/api/rest/v1";
    this.apiKey = apiKey;
  }

  /** The four fields. */
  private static final class PlainUser {
    private long id;
    private String username = "";
    private String email;
    private boolean disabled;
  }

  @Override
  public long create(String username) {
    return one(request("/users")
            .header("Content-Type", "application/json")
            .POST(
                body(
                    generator -> {
                      generator.writeStringField("username", username);
                      generator.writeStringField("email", username + "@example.com");
                      generator.writeStringField("name", "Ann Abel");
                    })))
        .id;
  }

  @Override
  public String get(long id) {
    return one(request("/users/" + id)).username;
  }

  @Override
  public String update(long id, String company) {
    return one(request("/users/" + id)
            .header("Content-Type", "application/json")
            .method("PATCH", body(generator -> generator.writeStringField("company", company))))
        .username;
  }

  private interface Fields {
    void writeTo(JsonGenerator generator) throws IOException;
  }

  private HttpRequest.BodyPublisher body(Fields fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.createGenerator(body)) {
      generator.writeStartObject();
      fields.writeTo(generator);
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
  }

  @Override
  public Pages list() {
    return new PlainPages();
  }

  private final class PlainPages implements Pages {
    private String query = "?per_page=" + PAGE;

    @Override
    public int next() {
      if (query == null) {
        return 0;
      }
      HttpResponse<byte[]> page = send(request("/users" + query));
      query = page.headers().firstValue("X-Files-Cursor").map(this::after).orElse(null);
      return count(page.body());
    }

    private String after(String cursor) {
      return "?per_page=" + PAGE + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .header("X-FilesAPI-Key", apiKey)
        .header("Accept", "application/json");
  }

  private PlainUser one(HttpRequest.Builder request) {
    try (JsonParser parser = json.createParser(send(request).body())) {
      parser.nextToken();
      return read(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int count(byte[] body) {
    try (JsonParser parser = json.createParser(body)) {
      int users = 0;
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        users += read(parser).username.isEmpty() ? 0 : 1;
      }
      return users;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlainUser read(JsonParser parser) throws IOException {
    PlainUser user = new PlainUser();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "id":
          user.id = parser.getLongValue();
          break;
        case "username":
          user.username = parser.getText();
          break;
        case "email":
          user.email = parser.getText();
          break;
        case "disabled":
          user.disabled = parser.getBooleanValue();
          break;
        default:
          parser.skipChildren();
      }
    }
    return user;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException("status " + response.statusCode());
      }
      return response;
    } catch (IOException e) {
      throw new LostAnswerException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    // The HTTP client of Java 17 ends when nobody holds it any more.
  }
}
