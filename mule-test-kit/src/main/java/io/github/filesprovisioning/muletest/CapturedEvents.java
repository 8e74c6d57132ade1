package io.github.filesprovisioning.muletest;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code probe:capture} saw. Register one in the runtime under {@link #NAME} and ask it
 * afterwards.
 */
public final class CapturedEvents {

  /** The name under which the probe looks for it. */
  public static final String NAME = "capturedEvents";

  private final List<Object> values = new ArrayList<>();

  /** Creates an empty collection. */
  public CapturedEvents() {}

  synchronized void add(Object value) {
    values.add(value);
  }

  /**
   * Takes everything that was captured since the last call.
   *
   * @return the captured values in the order of capture
   */
  public synchronized List<Object> take() {
    List<Object> taken = new ArrayList<>(values);
    values.clear();
    return taken;
  }
}
