package io.github.filesprovisioning.core.client;

import java.net.http.HttpRequest;
import java.util.Set;

/** An API key. */
final class ApiKeyCredentials implements Credentials {
  private final String key;

  ApiKeyCredentials(String key) {
    this.key = HeaderText.checked("apiKey", key);
  }

  @Override
  public void authorize(HttpRequest.Builder request, Operation operation, Deadline deadline) {
    request.setHeader("X-FilesAPI-Key", key);
  }

  @Override
  public boolean renew(HttpRequest refused) {
    return false;
  }

  @Override
  public Set<String> secrets() {
    return Set.of(key);
  }

  @Override
  public void close() {}
}
