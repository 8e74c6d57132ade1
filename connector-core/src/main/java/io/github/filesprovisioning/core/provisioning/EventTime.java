package io.github.filesprovisioning.core.provisioning;

import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.model.User;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When the last event of a person happened, kept as a tag of the user such as {@code
 * event-20260301t080000z}. It travels in the same write as the change, so it cannot be lost apart
 * from it. Whole seconds; of several such tags the latest counts.
 */
final class EventTime {
  private static final Pattern TAG = Pattern.compile("event-\\d{8}t\\d{6}z");
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("'event-'uuuuMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);

  private EventTime() {}

  /** Refuses times that a tag cannot hold. */
  static void check(OffsetDateTime time) {
    int year = time == null ? 0 : time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
    if (year < 0 || year > 9999) {
      throw new InvalidInputException("event_time", "must be in the years 0 to 9999");
    }
  }

  /** Whether the user has seen a later event than this one; null is never stale. */
  static boolean isStale(User user, OffsetDateTime time) {
    return time != null
        && latest(user.tags()).filter(tag -> tag.compareTo(tag(time.toInstant())) > 0).isPresent();
  }

  /**
   * The tags to store: the wanted ones, and the later of the event time that was stored and the new
   * one.
   *
   * @param wanted the tags that are wanted; null for none
   * @param stored the tags the user has; null for none
   * @param time of the event; null when it has none
   */
  static String merge(String wanted, String stored, OffsetDateTime time) {
    List<String> tags =
        tags(wanted).stream().filter(tag -> !isEventTag(tag)).collect(Collectors.toList());
    Optional<String> known = latest(stored);
    if (time == null) {
      known.ifPresent(tags::add);
    } else {
      String now = tag(time.toInstant());
      tags.add(known.filter(tag -> tag.compareTo(now) > 0).orElse(now));
    }
    return String.join(",", tags);
  }

  private static Optional<String> latest(String tags) {
    // Fixed width, so that the order of the texts is the order of the times.
    return tags(tags).stream().filter(EventTime::isEventTag).max(String::compareTo);
  }

  private static boolean isEventTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  private static String tag(Instant time) {
    return FORMAT.format(time);
  }

  private static List<String> tags(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toList());
  }
}
