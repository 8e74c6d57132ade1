package io.github.filesprovisioning.acceptance.scenario;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a platform does not offer, by the catalogue. */
final class Offer {

  private final Map<String, Gap> gaps = new HashMap<>();

  Offer(Platform platform) {
    String key = platform.catalogKey().orElse("");
    Catalog catalog = Catalog.load();
    catalog.actions().forEach(action -> learn(action.id(), action.unsupported().get(key)));
    catalog.triggers().forEach(trigger -> learn(trigger.id(), trigger.unsupported().get(key)));
  }

  private void learn(String id, String reason) {
    if (reason != null) {
      gaps.put(id, new Gap(id, reason));
    }
  }

  /** What the platform lacks to play the scenario; empty when it can. */
  Optional<Gap> gap(Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(step -> step.entry().stream())
        .filter(gaps::containsKey)
        .findFirst()
        .map(gaps::get);
  }
}
