package io.github.filesprovisioning.core.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** What a client was built with. */
final class Settings {
  final URI baseUri;
  final Duration connectTimeout;
  final Duration requestTimeout;
  final Duration totalDeadline;
  final RetryPolicy retryPolicy;
  final Optional<ProxySettings> proxy;
  final Optional<SSLContext> sslContext;
  final String userAgent;
  final int maxConcurrency;
  final Optional<Long> workspaceId;
  final RequestListener listener;
  final long maxAnswerBytes;

  Settings(FilesClient.Builder builder) {
    baseUri = BaseUrl.of(builder.baseUrl, builder.plainHttpAllowed);
    connectTimeout = builder.connectTimeout;
    requestTimeout = builder.requestTimeout;
    totalDeadline = builder.totalDeadline;
    retryPolicy = builder.retryPolicy;
    proxy = Optional.ofNullable(builder.proxy);
    sslContext = Optional.ofNullable(builder.sslContext);
    userAgent = builder.userAgent;
    maxConcurrency = builder.maxConcurrency;
    workspaceId = Optional.ofNullable(builder.workspaceId);
    listener = builder.listener;
    maxAnswerBytes = builder.maxAnswerBytes;
  }
}
