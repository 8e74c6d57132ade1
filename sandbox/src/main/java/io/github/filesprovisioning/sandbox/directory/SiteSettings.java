package io.github.filesprovisioning.sandbox.directory;

import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Map;

/** The one row of site settings. */
public final class SiteSettings {
  private final Tables tables;

  SiteSettings(Tables tables) {
    this.tables = tables;
  }

  /** The row. */
  public Row row() {
    return tables.site().all().iterator().next();
  }

  /** Number of this site. */
  public long id() {
    return row().id();
  }

  /** Whether a setting is on. */
  public boolean on(String setting) {
    return row().flag(setting);
  }

  /** A setting that is a number; 0 when it is not set. */
  public long number(String setting) {
    Long value = row().number(setting);
    return value == null ? 0 : value;
  }

  /** Changes settings; names that are no settings are left out. */
  public void change(Map<String, Object> changes) {
    tables.site().put(row().withAll(changes));
  }
}
