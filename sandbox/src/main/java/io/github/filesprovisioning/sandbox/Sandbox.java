package io.github.filesprovisioning.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.access.Secrets;
import io.github.filesprovisioning.sandbox.admin.AdminHandler;
import io.github.filesprovisioning.sandbox.admin.Bootstrap;
import io.github.filesprovisioning.sandbox.admin.Seeder;
import io.github.filesprovisioning.sandbox.admin.StateReport;
import io.github.filesprovisioning.sandbox.clock.SandboxClock;
import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.faults.FaultSwitches;
import io.github.filesprovisioning.sandbox.page.PageEndpoints;
import io.github.filesprovisioning.sandbox.page.PageFiles;
import io.github.filesprovisioning.sandbox.resources.Resources;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.wire.ApiHandler;
import io.github.filesprovisioning.sandbox.wire.RequestEntry;
import io.github.filesprovisioning.sandbox.wire.RequestLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A running sandbox: one Files.com site on the loopback address.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build())) {
 *   connect(sandbox.baseUrl(), sandbox.apiKey());
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {
  private final Store store;
  private final SandboxClock clock;
  private final RequestLog log;
  private final FaultSwitches faults;
  private final Resources resources;
  private final Seeder seeder;
  private final StateReport state;
  private final Bootstrap bootstrap;
  private final HttpServer server;
  private final String apiKey;

  private Sandbox(SandboxOptions options) {
    Contract contract = Contract.load();
    Secrets secrets =
        options.seed().isPresent()
            ? Secrets.seeded(options.seed().getAsLong())
            : Secrets.unpredictable();
    store = options.dataDirectory().map(Store::in).orElseGet(Store::inMemory);
    clock = new SandboxClock();
    log = new RequestLog();
    faults = new FaultSwitches(contract.operations(), options.seed().orElse(0));
    Directory directory = new Directory(Tables.declare(contract, store), clock);
    store.open();
    bootstrap = new Bootstrap(directory, secrets);
    apiKey = store.write(bootstrap::ensureSite);
    resources = new Resources(directory, secrets);
    seeder = new Seeder(directory, resources);
    state = new StateReport(directory, resources);
    AdminHandler admin = new AdminHandler();
    AdminEndpoints.register(admin, this, directory, log);
    PageEndpoints.register(admin, directory, log, faults);
    server =
        HttpServer.start(
            options.port(),
            contract.basePath(),
            new ApiHandler(contract, directory, resources, faults, log, options.latency()),
            admin,
            new PageFiles());
  }

  /**
   * Starts a sandbox and waits until it answers.
   *
   * @throws IllegalStateException the port is taken or the data directory is in use
   */
  public static Sandbox start(SandboxOptions options) {
    return new Sandbox(options);
  }

  /** Address of the site, without a slash at the end: {@code http://127.0.0.1:4040}. */
  public String baseUrl() {
    return server.baseUrl();
  }

  /** A key of the site admin {@code admin}; letters and digits only. */
  public String apiKey() {
    return apiKey;
  }

  /** Adds the groups, users, folders, permissions and keys of a seed. */
  public void seed(JsonNode seed) {
    seeder.seed(seed);
  }

  /** The whole site in names instead of ids. */
  public JsonNode state() {
    return state.report();
  }

  /** Empties the site and goes back to real time; the key stays the same. */
  public void reset() {
    clock.reset();
    store.write(
        () -> {
          bootstrap.reset();
          return null;
        });
  }

  /**
   * Replaces the fault rules and starts their counts anew.
   *
   * @param rules {@code {"seed":7,"rules":[{"kind":"rate_limit","times":3}]}}
   * @throws IllegalArgumentException naming the member that is wrong; the old rules stay
   */
  public void faults(JsonNode rules) {
    faults.replace(rules);
  }

  /** The fault rules with how often each has struck, and the sums by kind. */
  public JsonNode faultReport() {
    return faults.report();
  }

  /** Switches every fault off. */
  public void clearFaults() {
    faults.clear();
  }

  /** API requests with a number greater than this, oldest first. */
  public List<RequestEntry> requests(long after) {
    return log.after(after);
  }

  /** How many API requests there were. */
  public long requestCount() {
    return log.count();
  }

  /** How many of them were not GET. */
  public long writeCount() {
    return log.writes();
  }

  /** Sets the time inside the sandbox, from where it goes on; user lifecycle rules are applied. */
  public void setClock(Instant now) {
    clock.set(now);
    applyLifecycleRules();
  }

  /** Moves the time inside the sandbox; user lifecycle rules are applied. */
  public void advanceClock(Duration by) {
    clock.advance(by);
    applyLifecycleRules();
  }

  private void applyLifecycleRules() {
    store.write(
        () -> {
          resources.applyLifecycleRules();
          return null;
        });
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
