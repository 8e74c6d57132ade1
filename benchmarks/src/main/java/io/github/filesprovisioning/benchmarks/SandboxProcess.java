package io.github.filesprovisioning.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A sandbox in a process of its own, so that its work does not count as the client's. */
public final class SandboxProcess implements AutoCloseable {
  private static final String COMMAND = "io.github.filesprovisioning.sandbox.SandboxCommand";
  private static final int USERS_A_SEED = 10_000;

  private final Process process;
  private final String baseUrl;
  private final String apiKey;
  private final Path keyFile;
  private int seeded;

  /**
   * Starts an empty one on a free port.
   *
   * @param options more options of the sandbox's command
   */
  public SandboxProcess(String... options) {
    List<String> command = JavaProcess.command(List.of(), COMMAND, "--port", "0");
    command.addAll(List.of(options));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      baseUrl = value(out.readLine());
      apiKey = value(out.readLine());
      keyFile = Files.writeString(Files.createTempFile("sandbox", ".key"), apiKey);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }

  /** Its address, without the path of the API. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The key of its site admin. */
  public String apiKey() {
    return apiKey;
  }

  /**
   * A file with the key, for other processes, because everybody can see a command line and its
   * properties. It is gone when the sandbox is closed.
   */
  public Path keyFile() {
    return keyFile;
  }

  /** Fills a site with users that have the usual fields, up to so many. */
  public void seed(int users) {
    for (int from = seeded; from < users; from += USERS_A_SEED) {
      StringBuilder body = new StringBuilder("{\"users\":[");
      for (int i = from; i < Math.min(users, from + USERS_A_SEED); i++) {
        body.append(i == from ? "" : ",")
            .append(
                String.format(
                    "{\"username\":\"user%07d\",\"email\":\"user%07d@example.com\","
                        + "\"name\":\"User %d\",\"company\":\"Example\"}",
                    i, i, i));
      }
      seedJson(body.append("]}").toString());
    }
    seeded = Math.max(seeded, users);
  }

  /**
   * Puts records on the site, beside the API.
   *
   * @param body JSON as {@code POST /sandbox/seed} takes it
   */
  public void seedJson(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/sandbox/seed"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw new IllegalStateException("the sandbox refused the seed with status " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while seeding", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    try {
      Files.deleteIfExists(keyFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
