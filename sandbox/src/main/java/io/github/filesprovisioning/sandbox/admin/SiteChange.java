package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;
import java.util.Set;

/** Changes site settings from outside the API. */
public final class SiteChange {
  private final Directory directory;
  private final SeedFields fields;

  /** A change of a directory's site. */
  public SiteChange(Directory directory) {
    this.directory = directory;
    this.fields = new SeedFields(directory.tables().contract(), Set.of("Site"), Set.of());
  }

  /** Sets the given settings; names that are no settings are refused. */
  public void apply(JsonNode body) {
    Input input = fields.read(body);
    directory
        .tables()
        .store()
        .write(
            () -> {
              List<String> changes = changes(input);
              directory.settings().change(input.values());
              if (!changes.isEmpty()) {
                log(changes);
              }
              return null;
            });
  }

  private List<String> changes(Input input) {
    Row before = directory.settings().row();
    Row after = before.withAll(input.values());
    return input.values().keySet().stream()
        .filter(name -> before.layout().has(name) && !after.is(name, before.get(name)))
        .map(name -> name + ": " + before.get(name) + " -> " + after.get(name))
        .toList();
  }

  private void log(List<String> changes) {
    Table log = directory.tables().settingsChanges();
    log.put(
        Row.of(log.layout(), directory.tables().store().nextId())
            .with("changes", changes)
            .with("created_at", directory.now()));
  }
}
