package io.github.filesprovisioning.mule.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.muletest.CapturedEvents;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.muletest.MuleRuntimeBuilder;
import io.github.filesprovisioning.muletest.ProbeExtension;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mule.runtime.api.exception.MuleException;

/**
 * MuleSoft: a kernel with a flow for every action, and one more kernel for every trigger that is
 * followed. The kernel with the actions is kept for the next session with the same site and key.
 */
public final class MulePlatform implements Platform, AutoCloseable {

  private final Catalog catalog = Catalog.load();
  private final MulePlugin connector = PackagedConnector.load();
  private final MulePlugin probe = MulePlugin.fromClass(ProbeExtension.class);
  private final FlowXml flows = new FlowXml(connector);
  private final RecordJson json = new RecordJson(catalog);
  private final Map<String, MuleRuntime> actions = new HashMap<>();
  private final boolean forms;

  /** Loads the connector from its package. Fields are given as objects where that is possible. */
  public MulePlatform() {
    this(false);
  }

  private MulePlatform(boolean forms) {
    this.forms = forms;
  }

  /** The same, with fields given in forms where that is possible. */
  static MulePlatform withForms() {
    return new MulePlatform(true);
  }

  @Override
  public String name() {
    return "MuleSoft";
  }

  @Override
  public Optional<String> catalogKey() {
    return Optional.of("mule");
  }

  @Override
  public Session open(String baseUrl, String apiKey) {
    MuleRuntime runtime =
        actions.computeIfAbsent(
            baseUrl + " " + apiKey, site -> start(site(baseUrl, apiKey).flows(actionFlows())));
    return new MuleSession(
        catalog, runtime, json, (trigger, input) -> follow(baseUrl, apiKey, trigger, input));
  }

  private String actionFlows() {
    return catalog.actions().stream()
        .filter(action -> !action.unsupported().containsKey("mule"))
        .map(forms ? flows::formFlow : flows::flow)
        .collect(Collectors.joining("", FlowXml.config(), ""));
  }

  private MuleSubscription follow(
      String baseUrl, String apiKey, String triggerId, ObjectNode input) {
    CapturedEvents events = new CapturedEvents();
    MuleRuntime runtime =
        start(
            site(baseUrl, apiKey)
                .plugin(probe)
                .object(CapturedEvents.NAME, events)
                .flows(FlowXml.config() + flows.flow(catalog.trigger(triggerId), input)));
    return new MuleSubscription(runtime, triggerId, events, json);
  }

  private MuleRuntimeBuilder site(String baseUrl, String apiKey) {
    return MuleRuntime.builder()
        .plugin(connector)
        .property("files.url", baseUrl)
        .property("files.key", apiKey);
  }

  private static MuleRuntime start(MuleRuntimeBuilder builder) {
    try {
      return builder.start();
    } catch (MuleException | IOException e) {
      throw new IllegalStateException("The application does not start", e);
    }
  }

  @Override
  public void close() {
    actions.values().forEach(MuleSession::end);
    actions.clear();
    connector.close();
  }
}
