package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.muletest.CapturedEvents;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.muletest.MuleRuntimeBuilder;
import io.github.filesprovisioning.muletest.ProbeExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mule.runtime.api.exception.MuleException;

/**
 * Sources in a real kernel that is shut down after every poll, and started again for the next one.
 * Whatever happens on the site happens while the application is down. Actions are run by the core.
 */
final class RestartingSources implements Platform, AutoCloseable {
  private final Catalog catalog = Catalog.load();
  private final MulePlugin connector = PackagedConnector.load();
  private final FlowXml flows = new FlowXml(connector);
  private final RecordJson json = new RecordJson(catalog);
  private final Set<String> followed = new HashSet<>();
  private final Path directory;

  /**
   * Loads the connector from its package.
   *
   * @param directory where the applications keep what outlives them
   */
  RestartingSources(Path directory) {
    this.directory = directory;
  }

  /** The triggers that were followed. */
  Set<String> followed() {
    return followed;
  }

  @Override
  public String name() {
    return "MuleSoft, restarted before every poll";
  }

  @Override
  public Optional<String> catalogKey() {
    return Optional.of("mule");
  }

  @Override
  public Session open(String baseUrl, String apiKey) {
    Session core = new CorePlatform().open(baseUrl, apiKey);
    return new Session() {
      @Override
      public JsonNode run(String actionId, ObjectNode input) throws ActionFailure {
        return core.run(actionId, input);
      }

      @Override
      public Subscription follow(String triggerId, ObjectNode input) {
        followed.add(triggerId);
        CapturedEvents events = new CapturedEvents();
        MuleRuntimeBuilder application =
            MuleRuntime.builder()
                .plugin(connector)
                .plugin(MulePlugin.fromClass(ProbeExtension.class))
                .object(CapturedEvents.NAME, events)
                .property("files.url", baseUrl)
                .property("files.key", apiKey)
                .workingDirectory(emptyDirectory())
                .flows(FlowXml.config() + flows.flow(catalog.trigger(triggerId), input));
        RestartedFlow flow = new RestartedFlow(application, triggerId, events);
        flow.poll();
        return flow;
      }

      @Override
      public void close() {
        core.close();
      }
    };
  }

  private Path emptyDirectory() {
    try {
      return Files.createTempDirectory(directory, "restarted");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connector.close();
  }

  /** A flow that runs for one poll at a time. The second look would show what is told twice. */
  private final class RestartedFlow implements Subscription {
    private final MuleRuntimeBuilder application;
    private final String flow;
    private final CapturedEvents events;

    RestartedFlow(MuleRuntimeBuilder application, String flow, CapturedEvents events) {
      this.application = application;
      this.flow = flow;
      this.events = events;
    }

    @Override
    public List<JsonNode> poll() {
      MuleRuntime runtime = start();
      try {
        runtime.poll(flow);
        runtime.poll(flow);
      } finally {
        MuleSession.end(runtime);
      }
      return events.take().stream().map(json::of).toList();
    }

    private MuleRuntime start() {
      try {
        return application.start();
      } catch (MuleException | IOException e) {
        throw new IllegalStateException("The application does not start", e);
      }
    }

    @Override
    public void close() {
      events.take();
    }
  }
}
