package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One scenario or conformance vector, as written in {@code openapi/scenarios} or {@code
 * openapi/vectors}.
 *
 * @param id short unique name: the file's, for a vector with a slash and a name of its own
 * @param title one sentence
 * @param given what the sandbox holds before, in the words of {@code POST /sandbox/seed}; may be
 *     null
 * @param site site settings to change before; may be null
 * @param clock the sandbox's time before the first step, in the words of {@code PUT
 *     /sandbox/clock}; may be null
 * @param steps what is done, in order; at least one
 * @param after what must hold at the end, in the words of {@code GET /sandbox/state}; may be null
 */
public record Scenario(
    String id,
    String title,
    ObjectNode given,
    ObjectNode site,
    ObjectNode clock,
    List<Step> steps,
    After after) {

  /** Keeps the steps from changing. */
  public Scenario {
    steps = List.copyOf(steps);
  }

  /**
   * One thing that is done, and what must come of it. It is one of four: an action runs, a trigger
   * begins to be followed, a followed trigger is polled, or other hands change the site.
   *
   * @param event what happened in the world, for the table; the catalogue id when absent
   * @param clock moves the sandbox's time before the step; may be null
   * @param faults fault rules that are on during this step only; empty for none
   * @param action id of the catalogue action that runs; null in other steps
   * @param follow id of the catalogue trigger that begins to be watched; null in other steps
   * @param poll id of a trigger followed earlier; null in other steps
   * @param seed what other hands put on the site, in the words of {@code POST /sandbox/seed}; null
   *     in other steps
   * @param input input of the action or trigger; may hold placeholders
   * @param result what the result must hold; null when an error is expected or nothing is said
   * @param error what the error must hold; null when the step must succeed
   * @param events what the poll must tell, in any order, each as a subset of its fields; null in
   *     other steps
   * @param requests the exact requests, each as method and path template; null for any
   * @param writes the exact number of requests that are not reads; null for any
   */
  public record Step(
      String event,
      ObjectNode clock,
      List<ObjectNode> faults,
      String action,
      String follow,
      String poll,
      ObjectNode seed,
      ObjectNode input,
      ObjectNode result,
      ObjectNode error,
      List<ObjectNode> events,
      List<String> requests,
      Integer writes) {

    private static final Set<String> HARMLESS = Set.of("latency", "slow_body", "overtaken");

    /** Fills in what may be left out. */
    public Step {
      faults = faults == null ? List.of() : List.copyOf(faults);
      input = input == null ? JsonNodeFactory.instance.objectNode() : input;
    }

    /**
     * The entry of the catalogue that the step uses.
     *
     * @return id of an action or trigger; empty when other hands change the site
     */
    public Optional<String> entry() {
      return Stream.of(action, follow, poll)
          .flatMap(id -> Optional.ofNullable(id).stream())
          .findFirst();
    }

    /**
     * Whether a request can fail because of the step's faults.
     *
     * @return false without faults, and with such as leave every answer as it would be
     */
    public boolean meetsFailures() {
      return faults.stream().anyMatch(fault -> !HARMLESS.contains(fault.path("kind").asText()));
    }

    /**
     * What is done, for tables.
     *
     * @return for example {@code user.ensure} or {@code poll user.created}
     */
    public String doing() {
      if (action != null) {
        return action;
      }
      return follow != null ? "follow " + follow : poll != null ? "poll " + poll : "(on the site)";
    }

    /**
     * What happened, for tables.
     *
     * @return the event, empty when the step names none
     */
    public String eventText() {
      return event == null ? "" : event;
    }

    /**
     * The exact requests expected.
     *
     * @return method and path template of each, empty when any requests will do
     */
    public Optional<List<String>> expectedRequests() {
      return Optional.ofNullable(requests);
    }
  }

  /**
   * The expected end. Records are matched by username, name or path; only listed fields count;
   * arrays are sets that must match exactly; {@code absent: true} means that the record must not
   * exist.
   *
   * @param users expectations about users; empty for none
   * @param groups expectations about groups; empty for none
   * @param folders paths of all folders there are; null when nothing is said about them
   */
  public record After(List<ObjectNode> users, List<ObjectNode> groups, ArrayNode folders) {

    /** Fills in what may be left out. */
    public After {
      users = users == null ? List.of() : List.copyOf(users);
      groups = groups == null ? List.of() : List.copyOf(groups);
    }
  }
}
