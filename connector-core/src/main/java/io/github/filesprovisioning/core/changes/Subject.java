package io.github.filesprovisioning.core.changes;

import java.util.List;
import java.util.Set;

/** Something that is watched, with the triggers that one feed over it can tell. */
interface Subject {
  /** The name that its states carry; it never changes. */
  String name();

  /** The triggers, by their ids in the catalogue. */
  Set<String> triggers();

  /** The name under which events hold the record. */
  String payloadName();

  /** Makes what finds out for these triggers. */
  Detector detector(FeedSettings settings, List<TriggerWatch> watches);
}
