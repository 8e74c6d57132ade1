package io.github.filesprovisioning.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.wire.Fault;
import io.github.filesprovisioning.sandbox.wire.FaultSource;
import io.github.filesprovisioning.sandbox.wire.RequestFacts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * The faults that are switched on. The rules are asked in the order in which they were given and
 * the first that strikes wins, so a request meets at most one fault. Safe for use by many threads.
 */
public final class FaultSwitches implements FaultSource {
  private static final int NO_CONTENT = 204;

  private final Set<String> operations;
  private final Set<String> answeringWithoutBody;
  private final long usualSeed;
  private final LongSupplier nanoTime;
  private List<ActiveRule> rules = List.of();
  private long seed;
  private Random random;

  /**
   * No fault at all.
   *
   * @param operations the operations that rules may name
   * @param seed seed of the chances when a set of rules brings none
   */
  public FaultSwitches(List<Operation> operations, long seed) {
    this(operations, seed, System::nanoTime);
  }

  FaultSwitches(List<Operation> operations, long seed, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.operations = operations.stream().map(Operation::id).collect(Collectors.toSet());
    this.answeringWithoutBody =
        operations.stream()
            .filter(operation -> operation.status() == NO_CONTENT)
            .map(Operation::id)
            .collect(Collectors.toSet());
    this.usualSeed = seed;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * Replaces all rules and starts the counts and the chances anew. Nothing changes when a rule is
   * wrong.
   *
   * @param json {@code {"seed":7,"rules":[…]}}
   * @throws InvalidFaultException naming the field
   */
  public void replace(JsonNode json) {
    if (!(json instanceof ObjectNode object)) {
      throw new InvalidFaultException("body", "must be an object with rules");
    }
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("rules") && !name.equals("seed")) {
        throw new InvalidFaultException(name, "is not known; there are rules and seed");
      }
    }
    JsonNode given = json.path("seed");
    if (!given.isMissingNode() && !(given.isIntegralNumber() && given.canConvertToLong())) {
      throw new InvalidFaultException("seed", "must be a whole number");
    }
    if (!json.path("rules").isArray()) {
      throw new InvalidFaultException("rules", "must be an array");
    }
    List<ActiveRule> active = new ArrayList<>();
    for (JsonNode rule : json.path("rules")) {
      active.add(
          new ActiveRule(FaultRule.of(rule, "rules[" + active.size() + "]", operations), nanoTime));
    }
    install(active, given.asLong(usualSeed));
  }

  /** Switches every fault off and forgets the counts. */
  public void clear() {
    install(List.of(), usualSeed);
  }

  private synchronized void install(List<ActiveRule> active, long newSeed) {
    rules = active;
    seed = newSeed;
    random = new Random(newSeed);
  }

  /** The fault that this request meets, already counted; empty when it meets none. */
  @Override
  public synchronized Optional<Fault> next(RequestFacts request) {
    boolean answersWithBody = !answeringWithoutBody.contains(request.operation());
    for (ActiveRule active : rules) {
      if (active.isLeft()
          && active.rule.matches(request, answersWithBody)
          && active.isOverBudget()
          && random.nextDouble() < active.rule.probability()) {
        active.injected++;
        int choice = random.nextInt(Integer.MAX_VALUE);
        return Optional.of(new InjectedFault(active.rule, request.requestId(), choice));
      }
    }
    return Optional.empty();
  }

  /** The rules with how often each has struck, and the sum by kind. */
  public synchronized ObjectNode report() {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("seed", seed);
    report.putArray("rules");
    ObjectNode sums = report.putObject("injected");
    for (ActiveRule active : rules) {
      report.withArray("rules").add(active.rule.json().put("injected", active.injected));
      String kind = active.rule.kind().id();
      sums.put(kind, sums.path(kind).asLong() + active.injected);
    }
    return report;
  }

  /** A rule and how often it has struck; guarded by the switches. */
  private static final class ActiveRule {
    private final FaultRule rule;
    private final Optional<RequestBudget> budget;
    private long injected;

    private ActiveRule(FaultRule rule, LongSupplier nanoTime) {
      this.rule = rule;
      this.budget = rule.perSecond().map(count -> new RequestBudget(count, nanoTime));
    }

    private boolean isOverBudget() {
      return budget.isEmpty() || !budget.get().take();
    }

    private boolean isLeft() {
      return injected < rule.times();
    }
  }
}
