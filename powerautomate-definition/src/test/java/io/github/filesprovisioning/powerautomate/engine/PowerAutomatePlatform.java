package io.github.filesprovisioning.powerautomate.engine;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.process.PlatformServer;
import io.github.filesprovisioning.sandbox.Sandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Power Automate, as far as its documentation describes it: the committed definition and the
 * committed script, run by the engine and the gateway of this package.
 */
public final class PowerAutomatePlatform implements Platform, AutoCloseable {
  private final ConnectorFiles connector;
  private final ScriptHost script;

  /**
   * Starts the process that runs the script.
   *
   * @param module the folder of this module
   */
  public PowerAutomatePlatform(Path module) {
    this.connector = ConnectorFiles.read(module);
    this.script = ScriptHost.start(module);
  }

  /** Serves the demo; takes the folder of this module. */
  public static void main(String[] arguments) throws IOException {
    OutputStream answers = System.out;
    System.setOut(System.err);
    try (PowerAutomatePlatform platform = new PowerAutomatePlatform(Path.of(arguments[0]))) {
      PlatformServer.serve(platform, System.in, answers);
    }
  }

  @Override
  public String name() {
    return "Power Automate";
  }

  @Override
  public Optional<String> catalogKey() {
    return Optional.of("powerautomate");
  }

  @Override
  public PowerAutomateSession open(String baseUrl, String apiKey) {
    String site = URI.create(baseUrl).getAuthority();
    Gateway gateway = new Gateway(connector, script, Map.of("site", site, "api_key", apiKey));
    return new PowerAutomateSession(connector, gateway);
  }

  /** Runs the script directly for a call without fields, under any name of the operation. */
  GatewayResponse runScript(String operationId, Sandbox sandbox, String path) {
    String target = sandbox.baseUrl() + connector.basePath() + path;
    Map<String, String> headers = Map.of(connector.keyHeader(), sandbox.apiKey());
    return script.run(operationId, new GatewayRequest("GET", target, headers, ""), target);
  }

  @Override
  public void close() {
    script.close();
  }
}
