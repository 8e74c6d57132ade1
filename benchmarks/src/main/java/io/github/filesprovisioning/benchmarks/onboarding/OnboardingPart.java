package io.github.filesprovisioning.benchmarks.onboarding;

import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Headline;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Onboards many people on a distant site. */
public final class OnboardingPart implements Part {
  private static final int PEOPLE = 10_000;
  private static final int AT_A_TIME = 32;
  private static final int LATENCY_MILLIS = 50;
  private static final int GROUPS = 20;
  private static final double WANTED = 0.9;

  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();

  @Override
  public String name() {
    return "onboarding";
  }

  @Override
  public Section measure(Scale scale, Progress progress) {
    int people = scale.of(PEOPLE);
    try (SandboxProcess sandbox = new SandboxProcess("--latency", String.valueOf(LATENCY_MILLIS));
        FilesClient client =
            FilesClient.builder()
                .baseUrl(sandbox.baseUrl())
                .apiKey(sandbox.apiKey())
                .listener(attempt -> count(attempt.operation()))
                .build()) {
      sandbox.seedJson(groups());
      long[] groups = client.groups().list(ListQuery.all()).stream().mapToLong(Group::id).toArray();
      requests.clear();
      Hires hires = new Hires(new ActionRunner(client), groups, people, progress);
      long start = System.nanoTime();
      hires.onboard(AT_A_TIME);
      return section(people, (System.nanoTime() - start) / 1e9, scale);
    }
  }

  private void count(String operation) {
    requests.computeIfAbsent(operation, key -> new LongAdder()).increment();
  }

  private static String groups() {
    StringBuilder seed = new StringBuilder("{\"groups\":[");
    for (int i = 0; i < GROUPS; i++) {
      seed.append(i == 0 ? "" : ",").append("{\"name\":\"Department ").append(i).append("\"}");
    }
    return seed.append("]}").toString();
  }

  private Section section(int people, double seconds, Scale scale) {
    long sent = requests.values().stream().mapToLong(LongAdder::sum).sum();
    double limit = sent * (LATENCY_MILLIS / 1000.0) / AT_A_TIME;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("people", people);
    row.put("requests", sent);
    row.put("requests_per_person", perPerson(people));
    row.put("limit_seconds", limit);
    row.put("seconds", seconds);
    row.put("of_limit", limit / seconds);
    row.put("people_per_second", people / seconds);
    return new Section(
        name(),
        "Bulk onboarding",
        List.of(
            "`lifecycle.onboard_user` with two group ids and two permissions each, %d at a time, on a"
                    .formatted(AT_A_TIME)
                + " sandbox that lets every request wait %d ms.".formatted(LATENCY_MILLIS),
            "Limit: requests × latency ÷ people at a time. The cold start of the JVM is included."),
        Run.now(scale.factor()),
        List.of(
            Column.of("people", "people"),
            Column.of("requests", "requests"),
            Column.of("requests_per_person", "requests per person"),
            new Column("limit_seconds", "limit, seconds", 1),
            new Column("seconds", "seconds", 1),
            new Column("of_limit", "limit ÷ seconds", 3),
            new Column("people_per_second", "people/s", 0)),
        List.of(row),
        List.of(
            new Headline(
                "bulk onboarding: share of the limit that latency sets",
                String.format(Locale.ROOT, "%.1f %%", 100 * limit / seconds),
                "at least 90 %",
                limit / seconds >= WANTED)));
  }

  /** Such as "1 listUsers, 1 createUser, 2 createPermission". */
  private String perPerson(int people) {
    return new TreeMap<>(requests)
        .entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT,
                        "%s %s",
                        plain((double) entry.getValue().sum() / people),
                        entry.getKey()))
            .collect(Collectors.joining(", "));
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.3f", number);
  }
}
