package io.github.filesprovisioning.boomi.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.boomi.atom.Atom;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 10,000 documents in one UPSERT, with the sandbox in a process of its own. {@code benchmarks/run
 * boomi} starts it with a small heap.
 */
public final class BulkUpsertBenchmark {
  private static final int DOCUMENTS = 10_000;
  private static final int PARALLEL = 16;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;
  private final String apiKey;

  private BulkUpsertBenchmark(String baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  /** Arguments: the archive, the jar of the sandbox, the file for the results. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Process sandbox =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                arguments[1],
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8))) {
      BulkUpsertBenchmark benchmark =
          new BulkUpsertBenchmark(value(out.readLine()), value(out.readLine()));
      String table = benchmark.measure(Path.of(arguments[0]));
      System.out.print(table);
      Files.writeString(Path.of(arguments[2]), table);
    } finally {
      sandbox.destroy();
      sandbox.waitFor();
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }

  private String measure(Path car) throws IOException, InterruptedException {
    send("PUT", "/sandbox/faults", BulkUpsert.faults());
    List<String> heap = new ArrayList<>();
    BulkUpsert bulk = new BulkUpsert(DOCUMENTS, done -> noteHeap(done, heap));
    double seconds;
    try (Atom atom = Atom.load(car, AtomLimits.usual())) {
      long start = System.nanoTime();
      bulk.run(
          atom.connect(
              Map.of("url", baseUrl, "apiKey", apiKey, "attempts", "10", "firstRetryDelay", "1")),
          PARALLEL);
      seconds = (System.nanoTime() - start) / 1e9;
    }
    if (!bulk.wrong().isEmpty()) {
      throw new IllegalStateException(bulk.wrong().size() + " wrong: " + bulk.wrong().get(0));
    }
    JsonNode requests =
        new ObjectMapper().readTree(send("GET", "/sandbox/requests?count=true", ""));
    return table(bulk, seconds, requests.path("requests").asLong(), heap);
  }

  private static void noteHeap(int done, List<String> heap) {
    if (done == DOCUMENTS / 10 || done == DOCUMENTS / 2 || done == DOCUMENTS) {
      System.gc();
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      heap.add(String.format("%.1f MB", used / 1048576.0));
    }
  }

  private static String table(BulkUpsert bulk, double seconds, long requests, List<String> heap) {
    return String.join(
        "\n",
        "| Boomi: one UPSERT of users, " + PARALLEL + " documents at a time | |",
        "|---|---:|",
        "| documents | " + DOCUMENTS + " |",
        "| bad ones, refused as application errors | " + bulk.refused() + " |",
        "| requests, one in ten met by a fault | " + requests + " |",
        "| documents with a wrong result, two results or none | " + bulk.wrong().size() + " |",
        "| documents taken and not yet answered, at most | " + bulk.mostUnderWay() + " |",
        String.format("| seconds | %.1f |", seconds),
        String.format("| documents a second | %.0f |", DOCUMENTS / seconds),
        "| live heap after 1,000, 5,000 and 10,000 documents | " + String.join(", ", heap) + " |",
        "| largest heap allowed | " + (Runtime.getRuntime().maxMemory() >> 20) + " MB |",
        "");
  }

  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
