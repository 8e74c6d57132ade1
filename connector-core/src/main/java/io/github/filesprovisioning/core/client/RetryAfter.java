package io.github.filesprovisioning.core.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final long LONG = 1_000_000_000;

  private RetryAfter() {}

  /**
   * How long to wait; empty when the header says nothing that can be understood. A date is measured
   * by the server's own clock where it shows it, because the clock of this machine may be wrong.
   */
  static Optional<Duration> of(Answer answer) {
    Instant now = answer.header("Date").flatMap(RetryAfter::moment).orElseGet(Instant::now);
    return answer.header("Retry-After").flatMap(header -> read(header, now));
  }

  private static Optional<Duration> read(String header, Instant now) {
    if (!header.chars().allMatch(RetryAfter::isDigit)) {
      return moment(header).map(moment -> latest(Duration.between(now, moment), Duration.ZERO));
    }
    // More digits than a year has seconds: too long to wait for anyway.
    return Optional.of(Duration.ofSeconds(header.length() > 9 ? LONG : Long.parseLong(header)));
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static Duration latest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Optional<Instant> moment(String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
