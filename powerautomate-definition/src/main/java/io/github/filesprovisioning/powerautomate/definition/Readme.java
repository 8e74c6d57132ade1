package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The file {@code readme.md} that goes with a submission, in the sections that are asked for. */
final class Readme {
  private static final String HEAD =
      """
      # Files.com Provisioning

      Creates, changes and removes users, groups, memberships, permissions and keys of a Files.com site, in single
      steps or for whole joiner, mover and leaver processes, and starts flows when they change.

      ## Publisher

      Files.com

      ## Prerequisites

      A Files.com site, and an API key of a site administrator.

      ## Obtaining Credentials

      Sign in to Files.com as a site administrator, open *Integrations, API keys*, and make a key without expiry or
      with a date that you watch. When a connection is made, give that key and the host name of the site, for example
      `example.files.com`. The connection is tested at once. A key that has been revoked lets flows fail with status 401,
      and shows as a broken connection as soon as the platform tests the connection again.

      ## Supported Operations

      """;

  private static final String TAIL =
      """

      ## Getting Started

      1. Make a connection with API key and site host.
      2. Add the action *Onboard user* to a flow, give a username, an email address and the names of groups, and run
         it. Run it again: the outcome is now `UNCHANGED`, because the action says what should be, not what to do.
      3. Add *Offboard user* for people who leave, and keep its result: *Reinstate user* takes it to give everything
         back that it can.

      ## Known Issues and Limitations

      - A field left empty is not sent and stays as it is. The expression `null` clears a field.
      - Lists give one page; switch on pagination in the settings of the action to get all of them.
      - Choices show at most the records that can be read within a few seconds. Ids, names and paths may always be
        typed in.
      - Triggers ask Files.com at the interval of the flow. What changes and changes back in between is not seen.
      - The custom code of a connector may run for five seconds. Actions that need many calls at a slow site can end
        with a timeout; run them again, and they go on where they stopped.

      ## Frequently Asked Questions

      ### Is it safe to run an action twice?

      Yes, for everything called ensure, set, add, remove, grant, revoke, onboard, offboard and reinstate. They look
      first and write only what differs.

      ### What is the event time of onboarding and offboarding for?

      When events can come late or twice, give the time of the event in the system of record. An event that is older
      than what was applied before changes nothing and ends with the outcome `STALE`.
      """;

  private final Contract contract;

  Readme(Contract contract) {
    this.contract = contract;
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append("### Actions\n\n| Action | What it does |\n|---|---|\n");
    ConnectorDefinition.offered(contract.actions())
        .forEach(a -> row(text, a.path("label").asText(), a));
    text.append("\n### Triggers\n\n| Trigger | When it starts a flow |\n|---|---|\n");
    List<JsonNode> triggers = ConnectorDefinition.offered(contract.triggers());
    triggers.forEach(t -> row(text, "When " + t.path("clause").asText(), t));
    return text.append(TAIL).toString();
  }

  private static void row(StringBuilder text, String name, JsonNode entry) {
    text.append("| ").append(name).append(" | ");
    text.append(entry.path("description").asText()).append(" |\n");
  }
}
