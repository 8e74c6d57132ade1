package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Asks for the records whose time is at or after the latest one seen. The last minutes before that
 * are asked for again, for records that come late or share its second, and what was seen in them is
 * remembered. All times are the site's.
 */
final class TimeDetector implements Detector {
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final TimeList list;
  private final RecordShape shape;
  private final TriggerWatch watch;
  private boolean first = true;
  private boolean silent;
  private Instant mark = Instant.EPOCH;
  private SeenMoments seen = new SeenMoments();

  TimeDetector(TimeList list, RecordShape shape, TriggerWatch watch, boolean includeExisting) {
    this.list = list;
    this.shape = shape;
    this.watch = watch;
    this.silent = !includeExisting;
  }

  @Override
  public void load(StateReader in) {
    if (!list.scope().equals(in.text())) {
      // Another list than before: what it holds already is no news.
      silent = true;
      return;
    }
    first = false;
    silent = in.flag();
    mark = Instant.ofEpochMilli(in.number());
    seen = SeenMoments.read(in);
  }

  @Override
  public void save(StateWriter out) {
    seen.forgetBefore(start());
    out.text(list.scope());
    out.flag(silent);
    out.number(mark.toEpochMilli());
    seen.write(out);
  }

  private Instant start() {
    return mark.equals(Instant.EPOCH) ? mark : mark.minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public boolean poll(PollRun run) {
    if (first) {
      run.touch();
      mark = silent ? list.latest().orElse(Instant.EPOCH) : mark;
    }
    boolean through =
        new MomentWalk(list, start(), list::from).run(record -> visit(record, run), run);
    if (through && silent) {
      silent = false;
      run.touch();
    }
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
    mark = mark.isBefore(moment.get()) ? moment.get() : mark;
    run.touch();
    run.progress();
    if (!silent && watch.accepts(record)) {
      run.tellOnce(watch, id + "@" + moment.get(), shape.openPart(record), moment.get());
    }
    return true;
  }
}
