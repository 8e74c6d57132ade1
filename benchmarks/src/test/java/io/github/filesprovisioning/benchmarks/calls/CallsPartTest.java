package io.github.filesprovisioning.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class CallsPartTest {
  /** In this process and as short as it gets: it shows that everything runs, not how fast. */
  private static final class ShortTrial extends CallTrial {
    @Override
    void measuring(
        ChainedOptionsBuilder options, SandboxProcess sandbox, int atATime, Scale scale) {
      tell(sandbox);
      options
          .forks(0)
          .warmupIterations(0)
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(50));
    }
  }

  private static void tell(SandboxProcess sandbox) {
    System.setProperty(UserBenchmarks.SITE, sandbox.baseUrl());
    System.setProperty(UserBenchmarks.KEY_FILE, sandbox.keyFile().toString());
  }

  @Test
  @DisplayName("Every call runs with every client, on a small site")
  void runs() {
    Section section = new CallsPart(new ShortTrial(), 1).measure(new Scale(0.015), what -> {});
    assertEquals(24, section.rows().size());
    for (Map<String, Object> row : section.rows()) {
      for (String figure : List.of("requests_per_second", "cpu_microseconds", "bytes")) {
        assertTrue((double) row.get(figure) > 0, row::toString);
      }
    }
  }

  @Test
  @DisplayName("Each client reads the pages of a list to its end and then begins anew")
  void pages() {
    try (SandboxProcess sandbox = new SandboxProcess()) {
      sandbox.seed(2_500);
      for (String client : CallsPart.CLIENTS) {
        try (UserCalls calls = UserCalls.named(client, sandbox.baseUrl(), sandbox.apiKey())) {
          UserCalls.Pages pages = calls.list();
          assertEquals(
              List.of(1000, 1000, 501, 0),
              List.of(pages.next(), pages.next(), pages.next(), pages.next()),
              client);
        }
      }
    }
  }

  @Test
  @DisplayName("Goals compare with the other client of the same call and tell the worst")
  void goals() {
    Goal goal = new Goal("throughput", "floor", Measured::perSecond, true, 0.9);
    List<Measured> figures =
        List.of(
            new Measured("get", 1, "floor", 1000, 1, 1),
            new Measured("get", 1, "core", 950, 1, 1),
            new Measured("get", 32, "floor", 4000, 1, 1),
            new Measured("get", 32, "core", 3400, 1, 1));
    assertEquals(
        "0.85 (get, 32 at a time) to 0.95 (get, 1 at a time)", goal.headline(figures).figure());
    assertEquals("at least 0.90; so in 1 of 2 calls", goal.headline(figures).target());
    assertFalse(goal.headline(figures).met());
    assertTrue(goal.headline(figures.subList(0, 2)).met());
  }

  @Test
  @DisplayName("A site that is gone is not taken for answers lost now and then")
  void gone() throws IOException {
    UserBenchmarks users = new UserBenchmarks();
    users.client = "floor";
    try (SandboxProcess sandbox = new SandboxProcess()) {
      sandbox.seed(1);
      tell(sandbox);
      users.open();
      assertTrue(users.create() > 0);
    }
    for (int lost = 0; lost < UserBenchmarks.FORGIVEN; lost++) {
      assertEquals(0, users.create());
    }
    assertThrows(LostAnswerException.class, users::create);
    users.close();
  }
}
