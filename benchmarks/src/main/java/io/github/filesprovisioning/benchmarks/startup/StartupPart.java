package io.github.filesprovisioning.benchmarks.startup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Headline;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import io.github.filesprovisioning.core.client.FilesClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Starts the sandbox and the connectors in their harnesses until they have answered once. */
public final class StartupPart implements Part {
  private static final int STARTS = 5;

  private final Map<String, Path> platforms = new LinkedHashMap<>();

  /**
   * With the MuleSoft and the Boomi connector.
   *
   * @param root of the project, where both are built
   */
  public StartupPart(Path root) {
    platforms.put(
        "MuleSoft: kernel with the plugin and a flow for each action",
        root.resolve("mule-connector/platform"));
    platforms.put("Boomi: harness with the archive", root.resolve("boomi-connector/platform"));
  }

  @Override
  public String name() {
    return "startup";
  }

  @Override
  public Section measure(Scale scale, Progress progress) throws IOException {
    int starts = scale.of(STARTS);
    List<Map<String, Object>> rows = new ArrayList<>();
    progress.tell("startup: sandbox");
    rows.add(row("sandbox", starts, StartupPart::sandbox));
    try (SandboxProcess site = new SandboxProcess()) {
      for (Map.Entry<String, Path> platform : platforms.entrySet()) {
        progress.tell("startup: " + platform.getKey());
        rows.add(row(platform.getKey(), starts, () -> platform(platform.getValue(), site)));
      }
    }
    return new Section(
        name(),
        "Start-up to the first answer",
        List.of(
            "From the start of a new JVM to the first answer that came from the API; the median of"
                + " %d.".formatted(starts)),
        Run.now(scale.factor()),
        List.of(
            Column.of("what", "what"),
            new Column("seconds", "seconds", 2),
            new Column("fastest", "fastest", 2),
            new Column("slowest", "slowest", 2)),
        rows,
        rows.stream().map(StartupPart::headline).toList());
  }

  private static Headline headline(Map<String, Object> row) {
    return Headline.of(
        "start-up to the first answer, " + row.get("what"),
        String.format(Locale.ROOT, "%.1f s", (double) row.get("seconds")));
  }

  private interface Start {
    /** Starts it and gives the nanoseconds until it had answered. */
    long nanos() throws IOException;
  }

  private static Map<String, Object> row(String what, int starts, Start start) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < starts; i++) {
      seconds.add(start.nanos() / 1e9);
    }
    Collections.sort(seconds);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("what", what);
    row.put("seconds", seconds.get(starts / 2));
    row.put("fastest", seconds.get(0));
    row.put("slowest", seconds.get(starts - 1));
    return row;
  }

  private static long sandbox() {
    long begin = System.nanoTime();
    try (SandboxProcess sandbox = new SandboxProcess();
        FilesClient client =
            FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build()) {
      client.site().get();
      return System.nanoTime() - begin;
    }
  }

  private static long platform(Path script, SandboxProcess site) throws IOException {
    long begin = System.nanoTime();
    try (ProcessPlatform platform = new ProcessPlatform(script);
        Platform.Session session = platform.open(site.baseUrl(), site.apiKey())) {
      session.run("user.find", JsonNodeFactory.instance.objectNode().put("username", "admin"));
      return System.nanoTime() - begin;
    } catch (ActionFailure e) {
      throw new IllegalStateException(script + " does not answer", e);
    }
  }
}
