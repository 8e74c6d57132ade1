package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;
import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.util.Iterator;

/** connector-core, as it comes. */
final class CoreCalls implements UserCalls {
  private static final ListQuery ALL = ListQuery.builder().perPage(PAGE).build();

  private final FilesClient client;

  CoreCalls(String baseUrl, String apiKey) {
    client = FilesClient.builder().baseUrl(baseUrl).apiKey(apiKey).build();
  }

  @Override
  public long create(String username) {
    return client
        .users()
        .create(
            UserCreate.builder()
                .username(username)
                .email(username + "@example.com")
                .name("Ann Abel")
                .build())
        .id();
  }

  @Override
  public String get(long id) {
    return client.users().get(id).username();
  }

  @Override
  public String update(long id, String company) {
    return client.users().update(id, UserUpdate.builder().company(company).build()).username();
  }

  @Override
  public Pages list() {
    Iterator<User> users = client.users().list(ALL).iterator();
    return () -> {
      int read = 0;
      while (read < PAGE && users.hasNext()) {
        read += users.next().username().isEmpty() ? 0 : 1;
      }
      return read;
    };
  }

  @Override
  public void close() {
    client.close();
  }
}
