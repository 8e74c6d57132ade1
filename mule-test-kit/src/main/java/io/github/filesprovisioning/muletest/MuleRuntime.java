package io.github.filesprovisioning.muletest;

import io.github.filesprovisioning.muletest.jdk17.KernelPatches;
import io.github.filesprovisioning.muletest.schedulers.JdkSchedulerService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.component.execution.ExecutableComponent;
import org.mule.runtime.api.component.execution.InputEvent;
import org.mule.runtime.api.event.Event;
import org.mule.runtime.api.message.Message;
import org.mule.runtime.core.api.MuleContext;
import org.mule.runtime.core.internal.context.MuleContextWithRegistries;

/**
 * A real Mule 4.1.1 kernel with one application, inside the test's JVM.
 *
 * <pre>{@code
 * try (MuleRuntime mule = MuleRuntime.builder().plugin(plugin).flows(xml).start()) {
 *   Object payload = mule.run("greet", "Ann").getMessage().getPayload().getValue();
 * }
 * }</pre>
 *
 * <p>Of a distribution it has the kernel, the extensions support, the XML and its validation, error
 * handling, reconnection, object stores and streams. DataWeave and the scheduler service are not on
 * Maven Central; {@code expressions} and {@code schedulers} stand in for them. Sources poll when
 * {@link #poll} is called, never by the clock.
 */
public final class MuleRuntime implements AutoCloseable {

  static {
    KernelPatches.install();
  }

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MuleContext context;
  private final JdkSchedulerService schedulers;
  private final AutoCloseable files;

  MuleRuntime(MuleContext context, JdkSchedulerService schedulers, AutoCloseable files) {
    this.context = context;
    this.schedulers = schedulers;
    this.files = files;
  }

  /**
   * Describes a runtime to start.
   *
   * @return a builder without connectors and flows
   */
  public static MuleRuntimeBuilder builder() {
    return new MuleRuntimeBuilder();
  }

  /**
   * Runs a flow with a payload.
   *
   * @param flow name of the flow
   * @param payload the message's payload, or null
   * @return the event at the end of the flow
   * @throws ComponentExecutionException when the flow ended in an error that it did not handle
   */
  public Event run(String flow, Object payload) throws ComponentExecutionException {
    return run(flow, payload, Map.of());
  }

  /**
   * Runs a flow with a payload and variables.
   *
   * @param flow name of the flow
   * @param payload the message's payload, or null
   * @param variables the event's variables
   * @return the event at the end of the flow
   * @throws ComponentExecutionException when the flow ended in an error that it did not handle
   */
  public Event run(String flow, Object payload, Map<String, ?> variables)
      throws ComponentExecutionException {
    ExecutableComponent component = lookup(flow);
    InputEvent input = InputEvent.create().message(Message.of(payload));
    for (Map.Entry<String, ?> variable : variables.entrySet()) {
      // One by one: in 4.1.1 variables(Map) returns an event without them.
      input = input.addVariable(variable.getKey(), variable.getValue());
    }
    try {
      return component.execute(input).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).getEvent();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ComponentExecutionException failure) {
        throw failure;
      }
      throw new IllegalStateException("Flow " + flow + " broke", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("Flow " + flow + " did not end in " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lets the source of a flow poll once and waits until the flow has handled all it was given.
   *
   * @param flow name of a flow that begins with a polling source
   * @throws IllegalArgumentException when the flow has none, or it is not started
   */
  public void poll(String flow) {
    try {
      schedulers.poll(flow, PATIENCE);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The poll of " + flow + " broke", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until no thread of the kernel has anything to do. */
  public void awaitIdle() {
    try {
      schedulers.awaitIdle(PATIENCE);
    } catch (TimeoutException e) {
      throw new IllegalStateException("The kernel does not come to rest", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether the source of a flow is started and would poll. It is not while Mule reconnects it.
   *
   * @param flow name of the flow
   */
  public boolean polls(String flow) {
    return schedulers.polls(flow);
  }

  /**
   * An object of the application or the kernel by name: a flow, a configuration, a service.
   *
   * @param name name in the registry
   * @param <T> what it is
   * @return the object
   * @throws IllegalArgumentException when there is none
   */
  public <T> T lookup(String name) {
    T object = ((MuleContextWithRegistries) context).getRegistry().lookupObject(name);
    if (object == null) {
      throw new IllegalArgumentException("Nothing in this runtime is called " + name);
    }
    return object;
  }

  /**
   * The kernel's own handle, for what this class does not offer.
   *
   * @return the context of the application
   */
  public MuleContext context() {
    return context;
  }

  @Override
  public void close() throws Exception {
    // The files go last: the kernel may write to them until it is disposed of.
    try (files) {
      try {
        context.stop();
      } finally {
        context.dispose();
        schedulers.stop();
      }
    }
  }
}
