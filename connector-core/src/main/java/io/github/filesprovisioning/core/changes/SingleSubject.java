package io.github.filesprovisioning.core.changes;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** A subject of a few triggers with a way of its own to find out. Immutable. */
final class SingleSubject implements Subject {
  private final String name;
  private final String payloadName;
  private final BiFunction<FeedSettings, List<TriggerWatch>, Detector> detectors;
  private final Set<String> triggers;

  SingleSubject(
      String name,
      String payloadName,
      BiFunction<FeedSettings, List<TriggerWatch>, Detector> detectors,
      String... triggers) {
    this.name = name;
    this.payloadName = payloadName;
    this.detectors = detectors;
    this.triggers = Set.of(triggers);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> triggers() {
    return triggers;
  }

  @Override
  public String payloadName() {
    return payloadName;
  }

  @Override
  public Detector detector(FeedSettings settings, List<TriggerWatch> watches) {
    return detectors.apply(settings, watches);
  }
}
