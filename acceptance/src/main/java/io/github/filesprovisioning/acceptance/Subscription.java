package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A trigger that is being watched on a platform. */
public interface Subscription extends AutoCloseable {

  /**
   * Lets the platform poll until it finds nothing more.
   *
   * @return what it handed to the flow since the last call, repeats dropped the way the platform
   *     drops them; each in the form that the catalogue declares as the trigger's output
   * @throws ActionFailure when the platform could not poll
   */
  List<JsonNode> poll() throws ActionFailure;

  @Override
  void close();
}
