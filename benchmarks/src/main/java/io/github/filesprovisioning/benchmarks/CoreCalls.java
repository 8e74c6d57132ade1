package io.github.filesprovisioning.benchmarks;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;

/** connector-core, as it comes. */
final class CoreCalls implements UserCalls {
  private static final ListQuery ALL = ListQuery.builder().perPage(1000).build();

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
  public long list() {
    long users = 0;
    for (User user : client.users().list(ALL)) {
      users += user.username().isEmpty() ? 0 : 1;
    }
    return users;
  }

  @Override
  public void close() {
    client.close();
  }
}
