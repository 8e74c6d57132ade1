package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
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
              directory.settings().change(input.values());
              return null;
            });
  }
}
