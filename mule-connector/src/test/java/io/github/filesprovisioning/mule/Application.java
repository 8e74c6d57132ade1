package io.github.filesprovisioning.mule;

import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.CapturedEvents;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.muletest.MuleRuntimeBuilder;
import io.github.filesprovisioning.muletest.ProbeExtension;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import org.mule.runtime.api.event.Event;

/** A sandbox, and applications in the real kernel that use the packaged connector on it. */
final class Application implements AutoCloseable {
  private static final String CONFIG =
      """
      <files-provisioning:config name="site">
        <files-provisioning:api-key-connection baseUrl="${base.url}" apiKey="${api.key}"/>
      </files-provisioning:config>
      """;

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  private final MulePlugin plugin = PackagedConnector.load();
  private final CapturedEvents captured = new CapturedEvents();

  Sandbox sandbox() {
    return sandbox;
  }

  MulePlugin plugin() {
    return plugin;
  }

  CapturedEvents captured() {
    return captured;
  }

  /** An application with a configuration called site, which works on the sandbox. */
  MuleRuntimeBuilder with(String flows) {
    return MuleRuntime.builder()
        .plugin(plugin)
        .plugin(MulePlugin.fromClass(ProbeExtension.class))
        .object(CapturedEvents.NAME, captured)
        .property("base.url", sandbox.baseUrl())
        .property("api.key", sandbox.apiKey())
        .flows(CONFIG + flows);
  }

  static Object payload(Event event) {
    return event.getMessage().getPayload().getValue();
  }

  @Override
  public void close() {
    plugin.close();
    sandbox.close();
  }
}
