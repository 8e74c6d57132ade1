package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.ListQuery;
import io.github.filesprovisioning.core.client.model.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Single calls. One operation is one request; that of {@code list} brings a page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class UserBenchmarks {
  /** The system property with the address of the sandbox. */
  static final String SITE = "benchmarks.site";

  /** The system property with the file that holds the key of its site admin. */
  static final String KEY_FILE = "benchmarks.key-file";

  /** How many answers a client may lose before its trial fails. */
  static final int FORGIVEN = 100;

  private static final int KNOWN_USERS = 1000;

  /** Which client. */
  @Param({"core", "floor", "stock"})
  public String client;

  private final String prefix = "joiner." + UUID.randomUUID() + ".";
  private final AtomicLong created = new AtomicLong();
  private final AtomicLong forgiven = new AtomicLong();
  private UserCalls calls;
  private long[] known;

  /** Opens the client, and notes some users to read and change. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    String site = System.getProperty(SITE);
    String key = Files.readString(Path.of(System.getProperty(KEY_FILE)));
    calls = UserCalls.named(client, site, key);
    try (FilesClient reader = FilesClient.builder().baseUrl(site).apiKey(key).build()) {
      known =
          reader.users().list(ListQuery.builder().perPage(KNOWN_USERS).build()).stream()
              .limit(KNOWN_USERS)
              .filter(user -> !user.username().equals("admin"))
              .mapToLong(User::id)
              .toArray();
    }
  }

  /** Closes the client. */
  @TearDown(Level.Trial)
  public void close() {
    calls.close();
  }

  /** A few lost answers change no figure; many come from a site that is gone. */
  private void forgive(LostAnswerException lost) {
    if (forgiven.incrementAndGet() > FORGIVEN) {
      throw lost;
    }
  }

  private long somebody() {
    return known[ThreadLocalRandom.current().nextInt(known.length)];
  }

  /** POST /users. Floor and stock leave it at an answer that is lost; the core may not. */
  @Benchmark
  public long create() {
    try {
      return calls.create(prefix + created.incrementAndGet());
    } catch (LostAnswerException e) {
      forgive(e);
      return 0;
    }
  }

  /** GET /users/{id}. */
  @Benchmark
  public String get() {
    return calls.get(somebody());
  }

  /**
   * PATCH /users/{id}; every second change of a user takes the first one back. Floor and stock
   * leave it at an answer that is lost; the core may not.
   */
  @Benchmark
  public String update() {
    try {
      return calls.update(somebody(), "Company " + created.incrementAndGet() % 2);
    } catch (LostAnswerException e) {
      forgive(e);
      return "";
    }
  }

  /** Where one thread is in the list of all users. */
  @State(Scope.Thread)
  public static class Reading {
    private UserCalls.Pages pages;
  }

  /** GET /users, the next page of 1,000; after the last the list begins again. */
  @Benchmark
  public int list(Reading reading) {
    int page = reading.pages == null ? 0 : reading.pages.next();
    if (page == 0) {
      reading.pages = calls.list();
      page = reading.pages.next();
    }
    return page;
  }
}
