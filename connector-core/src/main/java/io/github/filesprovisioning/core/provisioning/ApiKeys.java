package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.ApiKey;
import java.util.List;
import java.util.stream.Collectors;

/** API keys of users. */
final class ApiKeys {
  private final FilesClient client;

  ApiKeys(FilesClient client) {
    this.client = client;
  }

  List<ApiKey> ofUser(long userId) {
    ListQuery query = ListQuery.builder().parameter("user_id", userId).build();
    return client.apiKeys().list(query).stream().collect(Collectors.toList());
  }

  /** Revokes keys; one that has gone meanwhile is as good. */
  void revoke(List<ApiKey> keys, Progress progress) {
    for (ApiKey key : keys) {
      try {
        client.apiKeys().delete(key.id());
      } catch (FilesException e) {
        if (e.kind() != ErrorKind.NOT_FOUND) {
          throw e;
        }
      }
      progress.done("revoked the API key " + key.name());
    }
  }
}
