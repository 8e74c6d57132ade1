package io.github.filesprovisioning.core.client.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads a moment such as {@code 2026-03-31T17:00:00.5+02:00}. The reader of the JVM makes a
 * thousand bytes of garbage for each; a list of users has twenty moments in each record.
 */
final class IsoDateTime {
  private final char[] text;
  private final int end;
  private int at;

  private IsoDateTime(char[] text, int start, int length) {
    this.text = text;
    this.at = start;
    this.end = start + length;
  }

  /**
   * Reads the whole text.
   *
   * @throws DateTimeException when it is anything else, or no day or time of the calendar
   */
  static OffsetDateTime parse(char[] text, int start, int length) {
    IsoDateTime reader = new IsoDateTime(text, start, length);
    int year = reader.digits(4);
    int month = reader.after('-', 2);
    int day = reader.after('-', 2);
    int hour = reader.after('T', 2);
    int minute = reader.after(':', 2);
    int second = reader.is(':') ? reader.after(':', 2) : 0;
    int nano = reader.is('.') ? reader.fraction() : 0;
    ZoneOffset offset = reader.offset();
    if (reader.at != reader.end) {
      throw new DateTimeException("more than a date and a time");
    }
    return OffsetDateTime.of(year, month, day, hour, minute, second, nano, offset);
  }

  private boolean is(char expected) {
    return at < end && text[at] == expected;
  }

  private int after(char separator, int count) {
    if (!is(separator)) {
      throw new DateTimeException("a separator is missing");
    }
    at++;
    return digits(count);
  }

  private int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + digit();
    }
    return value;
  }

  private int digit() {
    int digit = at < end ? text[at] - '0' : -1;
    if (digit < 0 || digit > 9) {
      throw new DateTimeException("a digit is missing");
    }
    at++;
    return digit;
  }

  /** Up to nine digits count; more are finer than Java can keep. */
  private int fraction() {
    at++;
    int nano = digit();
    int count = 1;
    for (; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
      if (count < 9) {
        nano = nano * 10 + text[at] - '0';
        count++;
      }
    }
    for (; count < 9; count++) {
      nano *= 10;
    }
    return nano;
  }

  private ZoneOffset offset() {
    if (is('Z')) {
      at++;
      return ZoneOffset.UTC;
    }
    int sign = is('-') ? -1 : 1;
    if (sign > 0 && !is('+')) {
      throw new DateTimeException("an offset is missing");
    }
    at++;
    int hours = digits(2);
    int minutes = is(':') ? after(':', 2) : at < end ? digits(2) : 0;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
