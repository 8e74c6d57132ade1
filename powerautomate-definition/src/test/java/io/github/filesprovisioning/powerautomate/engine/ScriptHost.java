package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The process in which the connector's script runs. Several calls may run at once. */
final class ScriptHost implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();

  private ScriptHost(Process process) {
    this.process = process;
  }

  /**
   * Compiles the committed script and starts it.
   *
   * @param module the folder of this module
   */
  static ScriptHost start(Path module) {
    return start(
        module.resolve("connector/script.csx"),
        module,
        module.resolve("target/mono/connector.exe"));
  }

  /**
   * Compiles a script and starts it.
   *
   * @param script the file
   * @param module the folder of this module, which holds the host
   * @param program the file to compile to
   * @throws UncheckedIOException when the platform or the compiler would refuse the script
   */
  static ScriptHost start(Path script, Path module, Path program) {
    try {
      List<String> command =
          MonoProgram.compile(script, module.resolve("src/test/csharp"), program);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      ScriptHost host = new ScriptHost(builder.start());
      Thread reader = new Thread(host::read, "answers of the script");
      reader.setDaemon(true);
      reader.start();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the script once. */
  GatewayResponse run(String operationId, GatewayRequest request, String backendAddress) {
    int id = lastId.incrementAndGet();
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", id).put("operationId", operationId).put("method", request.method());
    message.put("uri", backendAddress).put("originalUri", request.address());
    request.headers().forEach(message.putObject("headers")::put);
    message.put("body", request.body());
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    send(message);
    return GatewayResponse.of(answer.join());
  }

  private synchronized void send(ObjectNode message) {
    try {
      process.getOutputStream().write((message + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the process that runs the script has ended", e);
    }
  }

  private void read() {
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        JsonNode answer = JSON.readTree(line);
        waiting.remove(answer.path("id").asInt()).complete(answer);
      }
    } catch (IOException e) {
      fail(e);
    }
    fail(new IOException("the process that runs the script has ended"));
  }

  private void fail(IOException reason) {
    waiting.values().forEach(answer -> answer.completeExceptionally(reason));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
