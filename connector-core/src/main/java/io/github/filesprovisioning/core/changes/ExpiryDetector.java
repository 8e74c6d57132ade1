package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the users whose access ends between the last poll and the coming days, and tells each
 * end once. Ends that passed while nobody polled are told late rather than never. Which days are
 * coming depends on the clock of this machine.
 */
final class ExpiryDetector implements Detector {
  /** How long an end is remembered after it has passed, for clocks that go back. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

  private final TimeList list;
  private final RecordShape shape;
  private final TriggerWatch watch;
  private final Duration ahead;
  private boolean silent;
  private Instant since;
  private SeenMoments seen = new SeenMoments();

  ExpiryDetector(
      TimeList list,
      RecordShape shape,
      TriggerWatch watch,
      Duration ahead,
      boolean includeExisting) {
    this.list = list;
    this.shape = shape;
    this.watch = watch;
    this.ahead = ahead;
    this.silent = !includeExisting;
  }

  @Override
  public void load(StateReader in) {
    silent = in.flag();
    since = Instant.ofEpochMilli(in.number());
    seen = SeenMoments.read(in);
  }

  @Override
  public void save(StateWriter out) {
    out.flag(silent);
    out.number(since.toEpochMilli());
    seen.write(out);
  }

  @Override
  public boolean poll(PollRun run) {
    if (since == null) {
      since = run.now();
    }
    Instant start = since.isAfter(run.now()) ? run.now() : since;
    boolean through =
        new MomentWalk(list, start, from -> list.between(from, run.now().plus(ahead)))
            .run(record -> visit(record, run), run);
    if (through) {
      silent = false;
      since = run.now();
      seen.forgetBefore(start.minus(CLOCK_TOLERANCE));
    }
    run.touch();
    return !through;
  }

  private boolean visit(ObjectNode record, PollRun run) {
    long id = record.path("id").asLong();
    Optional<Instant> moment = list.moment(record);
    if (moment.isEmpty() || seen.contains(id, moment.get())) {
      return true;
    }
    if (run.full()) {
      return false;
    }
    seen.add(id, moment.get());
    run.progress();
    if (!silent && watch.accepts(record)) {
      run.tell(watch, id + "@" + moment.get(), shape.openPart(record), List.of());
    }
    return true;
  }
}
