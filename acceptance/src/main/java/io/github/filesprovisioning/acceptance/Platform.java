package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Something that runs catalogue actions and watches catalogue triggers: the core itself, or an
 * integration platform over it.
 *
 * <p>All that the acceptance runner knows about a platform. Given the address of a site and a key
 * it opens a session, and the session runs actions and follows triggers by their catalogue id.
 */
public interface Platform {

  /**
   * The name shown in tables.
   *
   * @return a short name such as {@code core} or {@code MuleSoft}
   */
  String name();

  /**
   * How the catalogue calls it where an entry says which platforms cannot offer it.
   *
   * @return for example {@code mule}; empty for the core, which offers everything
   */
  Optional<String> catalogKey();

  /**
   * Whether the platform gets over a request that failed only by running the whole action again. A
   * step whose requests fail then tells what the last run found, for example {@code UNCHANGED}
   * where {@code CREATED} would have been told, so of such a step only its error and the end count.
   *
   * @return false unless the platform says otherwise
   */
  default boolean runsActionsAgain() {
    return false;
  }

  /**
   * Connects to a site.
   *
   * @param baseUrl address of the site, for example {@code http://127.0.0.1:4040}
   * @param apiKey a site administrator's API key
   * @return an open session; the caller closes it
   */
  Session open(String baseUrl, String apiKey);

  /** A connection to one site with one key. */
  interface Session extends AutoCloseable {

    /**
     * Runs one catalogue action.
     *
     * @param actionId id in the catalogue, for example {@code user.ensure}
     * @param input the action's input fields
     * @return the action's result; {@code null} or a null node for actions without one
     * @throws ActionFailure when the action ends in one of the catalogue's errors
     */
    JsonNode run(String actionId, ObjectNode input) throws ActionFailure;

    /**
     * Begins to watch a trigger, as a flow does that is switched on. When it returns, the baseline
     * is set: what exists is not told, what happens from now on is.
     *
     * @param triggerId id in the catalogue, for example {@code user.created}
     * @param input the trigger's input fields
     * @return what is told from now on; closed with the session at the latest
     * @throws ActionFailure when the trigger cannot be watched
     */
    Subscription follow(String triggerId, ObjectNode input) throws ActionFailure;

    @Override
    void close();
  }
}
