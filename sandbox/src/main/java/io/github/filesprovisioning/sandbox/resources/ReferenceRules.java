package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.store.Table;

/** Rules for ids of other records. */
final class ReferenceRules {
  private ReferenceRules() {}

  /** Refuses the id of a record that is not there. */
  static void known(String field, Input input, Table table, ModelErrors errors) {
    Long id = input.number(field);
    if (id != null && table.find(id).isEmpty()) {
      errors.add(field, "invalid", "is invalid");
    }
  }

  /** Refuses unknown profiles and personalities, which users, groups and partners have alike. */
  static void profiles(Tables tables, Input input, ModelErrors errors) {
    known("ai_assistant_personality_id", input, tables.personalities(), errors);
    known("desktop_configuration_profile_id", input, tables.desktopProfiles(), errors);
    known("integration_centric_profile_id", input, tables.integrationProfiles(), errors);
  }
}
