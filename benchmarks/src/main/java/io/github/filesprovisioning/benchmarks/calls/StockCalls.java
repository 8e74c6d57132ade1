package io.github.filesprovisioning.benchmarks.calls;

import com.fasterxml.jackson.core.JacksonException;
import io.github.filesprovisioning.benchmarks.stock.ApiClient;
import io.github.filesprovisioning.benchmarks.stock.ApiException;
import io.github.filesprovisioning.benchmarks.stock.ApiResponse;
import io.github.filesprovisioning.benchmarks.stock.api.UsersApi;
import io.github.filesprovisioning.benchmarks.stock.model.User;
import io.github.filesprovisioning.benchmarks.stock.model.UserCreate;
import io.github.filesprovisioning.benchmarks.stock.model.UserUpdate;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;

/** The client that openapi-generator makes from our OpenAPI document with its own templates. */
final class StockCalls implements UserCalls {
  private final UsersApi users;

  StockCalls(String baseUrl, String apiKey) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl + "/api/rest/v1");
    // As the others; else it would offer HTTP/2 with every new connection.
    client.setHttpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    client.setRequestInterceptor(request -> request.header("X-FilesAPI-Key", apiKey));
    users = new UsersApi(client);
  }

  @Override
  public long create(String username) {
    UserCreate user =
        new UserCreate().username(username).email(username + "@example.com").name("Ann Abel");
    return answer(() -> users.createUser(user, null)).getId();
  }

  @Override
  public String get(long id) {
    return answer(() -> users.getUser(id, null)).getUsername();
  }

  @Override
  public String update(long id, String company) {
    UserUpdate change = new UserUpdate().company(company);
    return answer(() -> users.updateUser(id, change, null, null)).getUsername();
  }

  @Override
  public Pages list() {
    return new StockPages();
  }

  private final class StockPages implements Pages {
    private String cursor;
    private boolean ended;

    @Override
    public int next() {
      if (ended) {
        return 0;
      }
      ApiResponse<List<User>> page = answer(() -> page(cursor));
      cursor = page.getHeaders().getOrDefault("X-Files-Cursor", List.of("")).get(0);
      ended = cursor.isEmpty();
      int read = 0;
      for (User user : page.getData()) {
        read += user.getUsername().isEmpty() ? 0 : 1;
      }
      return read;
    }
  }

  private ApiResponse<List<User>> page(String cursor) throws ApiException {
    return users.listUsersWithHttpInfo(
        cursor, PAGE, null, null, null, null, null, null, null, null, null, null, null);
  }

  private interface Call<T> {
    T send() throws ApiException;
  }

  private static <T> T answer(Call<T> call) {
    try {
      return call.send();
    } catch (ApiException e) {
      if (e.getCause() instanceof IOException && !(e.getCause() instanceof JacksonException)) {
        throw new LostAnswerException(e);
      }
      throw new IllegalStateException("status " + e.getCode(), e);
    }
  }

  @Override
  public void close() {
    // The HTTP client of Java 17 ends when nobody holds it any more.
  }
}
