package io.github.filesprovisioning.make.composite;

import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;

/**
 * When the last event of a person happened, kept as a tag such as {@code event-20260301t080000z}.
 * Of several such tags the latest counts; their order as texts is the order of the times.
 */
final class EventTags {
  private static final String TAG = "event-[0-9]{8}t[0-9]{6}z";
  private static final Iml KNOWN = Iml.temp("known_event");
  private static final Iml NOW = Iml.temp("this_event");
  private static final Iml COMMA = Iml.text(",");

  private EventTags() {}

  /** Works out the tag that {@code temp.user} has; there is no event. */
  static Step stored() {
    return read(Iml.text(""));
  }

  /** Works out the tag that {@code temp.user} has and that of this event; either may be empty. */
  static Step read() {
    Iml time = Iml.parameter("event_time");
    Iml format = Iml.text("[event-]YYYYMMDD[t]HHmmss[z]");
    return read(
        Iml.call("ifempty", Iml.call("formatDate", time, format, Iml.text("UTC")), Iml.text("")));
  }

  private static Step read(Iml thisEvent) {
    Iml stored = between(Iml.call("ifempty", UserSelection.USER.get("tags"), Iml.text("")));
    Iml events = stored.replace(",(?! *" + TAG + " *,)[^,]*(?=,)", "").replace(" +", "");
    return Step.compute()
        .let("known_event", Iml.call("sort", Iml.call("split", events, COMMA)).at(-1))
        .let("this_event", thisEvent)
        .output(Iml.of("true"));
  }

  /** Whether the user has seen a later event; never when this one has no time. */
  static Iml stale() {
    return Iml.all(NOW.isNot(Iml.text("")), latest().isNot(NOW));
  }

  private static Iml latest() {
    return Iml.call("sort", Iml.call("add", Lists.EMPTY, KNOWN, NOW)).at(-1);
  }

  /** The tags to store when the tags in this text are wanted. */
  static Iml merged(Iml wanted) {
    Iml others =
        between(Iml.call("ifempty", wanted, Iml.text(""))).replace(", *" + TAG + " *(?=,)", "");
    return Iml.call("join", TextList.members(Iml.joined(others, latest()), ","), COMMA);
  }

  /**
   * What {@code temp.user} gets for tags, or undefined when that is no change.
   *
   * @param wanted the tags that are wanted; undefined when they stay as they are
   */
  static Iml change(Iml wanted) {
    Iml stored = UserSelection.USER.get("tags");
    Iml given = wanted.isNot(Iml.of("undefined"));
    Iml merged = merged(Iml.when(given, wanted, stored));
    Iml differs =
        TextList.comparable(merged, ",")
            .isNot(TextList.comparable(Iml.call("ifempty", stored, Iml.text("")), ","));
    return Iml.when(
        Iml.all(Iml.any(given, NOW.isNot(Iml.text(""))), differs), merged, Iml.of("undefined"));
  }

  private static Iml between(Iml tags) {
    return Iml.joined(COMMA, tags, COMMA);
  }
}
