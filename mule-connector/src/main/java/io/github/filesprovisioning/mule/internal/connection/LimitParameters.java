package io.github.filesprovisioning.mule.internal.connection;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mule.runtime.api.meta.ExpressionSupport;
import org.mule.runtime.extension.api.annotation.Expression;
import org.mule.runtime.extension.api.annotation.param.Optional;
import org.mule.runtime.extension.api.annotation.param.Parameter;
import org.mule.runtime.extension.api.annotation.param.display.DisplayName;
import org.mule.runtime.extension.api.annotation.param.display.Placement;
import org.mule.runtime.extension.api.annotation.param.display.Summary;

/** How long to wait, how often to repeat and how much to do at the same time. */
public class LimitParameters {
  private static final String TAB = "Advanced";

  /** How long to wait for a connection. */
  @Parameter
  @Optional(defaultValue = "10")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 1)
  @DisplayName("Connection timeout")
  @Summary("How long to wait for a connection.")
  private int connectionTimeout;

  /** How long to wait for a whole answer. */
  @Parameter
  @Optional(defaultValue = "60")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 2)
  @DisplayName("Response timeout")
  @Summary("How long to wait for a whole answer.")
  private int responseTimeout;

  /** How long one call may take with all its repeats. */
  @Parameter
  @Optional(defaultValue = "180")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 3)
  @DisplayName("Total timeout")
  @Summary("How long one call may take with all its repeats.")
  private int totalTimeout;

  /** Unit of the three timeouts. */
  @Parameter
  @Optional(defaultValue = "SECONDS")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 4)
  @DisplayName("Timeout unit")
  @Summary("Unit of the three timeouts.")
  private TimeUnit timeoutUnit;

  /** How often one call is sent at most. Writes whose answer is lost are looked up first. */
  @Parameter
  @Optional
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 5)
  @DisplayName("Attempts")
  @Summary("How often one call is sent at most. Writes whose answer is lost are looked up first.")
  private Integer attempts;

  /** How many requests may be under way at the same time. */
  @Parameter
  @Optional(defaultValue = "64")
  @Expression(ExpressionSupport.NOT_SUPPORTED)
  @Placement(tab = TAB, order = 6)
  @DisplayName("Concurrent requests")
  @Summary("How many requests may be under way at the same time.")
  private int concurrentRequests;

  void applyTo(FilesClient.Builder builder) {
    builder
        .connectTimeout(duration(connectionTimeout))
        .requestTimeout(duration(responseTimeout))
        .totalDeadline(duration(totalTimeout))
        .maxConcurrency(concurrentRequests);
    if (attempts != null) {
      builder.retryPolicy(RetryPolicy.builder().attempts(attempts).build());
    }
  }

  private Duration duration(int value) {
    return Duration.ofNanos(timeoutUnit.toNanos(value));
  }
}
