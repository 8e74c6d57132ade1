package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.listen.ListenManager;
import com.boomi.connector.api.listen.ListenOperation;
import com.boomi.connector.api.listen.SingletonListenOperation;

/** A listener that is deployed. */
public final class RunningListener implements AutoCloseable {
  private final ListenManager manager;
  private final ListenOperation<ListenManager> operation;
  private final ListenerSlot slot;
  private final Rules rules;

  RunningListener(
      ListenManager manager,
      ListenOperation<ListenManager> operation,
      ListenerSlot slot,
      Rules rules) {
    this.manager = manager;
    this.operation = operation;
    this.slot = slot;
    this.rules = rules;
    manager.start();
    operation.start(slot.listener(), manager);
  }

  /** Whether one node of a molecule runs it. */
  public boolean isSingleton() {
    return operation instanceof SingletonListenOperation<?> single && single.isSingleton();
  }

  /**
   * Stops it: the operation first, then the manager; from then on nothing can be submitted.
   *
   * @throws RuleViolation when the listener has broken a rule since it was deployed
   */
  @Override
  public void close() {
    operation.stop();
    manager.stop();
    slot.stop();
    rules.check();
  }
}
