package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.ListQuery;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells what has happened since the last poll, for one trigger of the catalogue or several that
 * watch the same list. It remembers nothing itself: what it needs to know is in the {@link
 * FeedState} that the caller keeps. Immutable; may be polled by several threads with a state each.
 *
 * <pre>{@code
 * ChangeFeed feed = ChangeFeed.builder(client).trigger("user.updated").build();
 * ChangeBatch batch = feed.poll(saved, PollLimits.none());
 * deliver(batch.events());
 * save(batch.state());
 * }</pre>
 *
 * <p>{@code docs/triggers.md} says what each trigger promises.
 */
public final class ChangeFeed {
  private static final int PAGE_SIZE = 1000;

  private final Subject subject;
  private final FeedSettings settings;
  private final List<TriggerWatch> watches;
  private final Clock clock;

  private ChangeFeed(Builder builder) {
    this.subject = Subjects.of(builder.inputs.keySet());
    this.settings = new FeedSettings(builder.client, builder.pageSize, builder.includeExisting);
    this.clock = builder.clock;
    Catalog catalog = builder.catalog == null ? Catalog.load() : builder.catalog;
    List<TriggerWatch> checked = new ArrayList<>();
    builder.inputs.forEach(
        (id, input) ->
            checked.add(
                new TriggerWatch(
                    id, subject.payloadName(), catalog.trigger(id).input().check(input))));
    this.watches = List.copyOf(checked);
    // Made once now, so that a wrong input is refused before the first poll.
    subject.detector(settings, watches);
  }

  /** A builder that needs at least one trigger. */
  public static Builder builder(FilesClient client) {
    return new Builder(Objects.requireNonNull(client, "client"));
  }

  /**
   * Asks what has happened. Changes nothing anywhere: polled again with the same state, it tells
   * the same events with the same ids, and what has happened since. What it does not reach this
   * time the next polls tell, with the same ids, too, but for members of a group within which the
   * limit of events cuts at another place.
   *
   * @param state what the last poll gave; {@link FeedState#none()} for the first, which tells
   *     nothing unless the feed includes what exists
   * @param limits how much the poll may do
   * @throws FeedStateException when the state cannot be used
   * @throws FilesException when the poll got nowhere; the state stays good
   */
  public ChangeBatch poll(FeedState state, PollLimits limits) {
    Detector detector = subject.detector(settings, watches);
    Lineage lineage = load(state, detector);
    PollRun run = new PollRun(limits, lineage, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    boolean more = true;
    FilesException interruption = null;
    try {
      more = detector.poll(run);
    } catch (FilesException e) {
      if (!run.progressed() || !e.retryable()) {
        throw e;
      }
      interruption = e;
    }
    boolean unchanged = interruption == null && !run.dirty();
    return new ChangeBatch(
        run.events(),
        unchanged
            ? state
            : StateEnvelope.seal(subject.name(), run.nextLineage(more), detector::save),
        more,
        interruption);
  }

  private Lineage load(FeedState state, Detector detector) {
    if (state.isNone()) {
      return new Lineage(ThreadLocalRandom.current().nextLong(), 0, 0);
    }
    return StateEnvelope.load(state, subject.name(), detector);
  }

  /** Collects what a feed tells. */
  public static final class Builder {
    private final FilesClient client;
    private final Map<String, ObjectNode> inputs = new LinkedHashMap<>();
    private Catalog catalog;
    private Clock clock = Clock.systemUTC();
    private int pageSize = PAGE_SIZE;
    private boolean includeExisting;

    private Builder(FilesClient client) {
      this.client = client;
    }

    /** Tells this trigger, of everything. */
    public Builder trigger(String id) {
      return trigger(id, JsonNodeFactory.instance.objectNode());
    }

    /**
     * Tells this trigger.
     *
     * @param id id in the catalogue, such as {@code user.updated}
     * @param input the input fields of the trigger, which narrow what is told. They may be others
     *     at the next poll
     */
    public Builder trigger(String id, ObjectNode input) {
      inputs.put(id, input);
      return this;
    }

    /** Tells these triggers, of everything. They have to watch the same list. */
    public Builder triggers(String... ids) {
      for (String id : ids) {
        trigger(id);
      }
      return this;
    }

    /** Tells at the first poll what is there, as created, added, granted, received or recorded. */
    public Builder includeExisting(boolean value) {
      includeExisting = value;
      return this;
    }

    /** A catalogue that is loaded already. */
    public Builder catalog(Catalog value) {
      catalog = value;
      return this;
    }

    /** The clock of this machine. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** How many records to ask for at a time; 1000 unless set, at most 10,000. */
    public Builder pageSize(int value) {
      if (value < 1 || value > ListQuery.MAX_PER_PAGE) {
        throw new InvalidInputException("pageSize", "must be from 1 to " + ListQuery.MAX_PER_PAGE);
      }
      pageSize = value;
      return this;
    }

    /**
     * The feed.
     *
     * @throws InvalidInputException when there is no trigger, a trigger or a field of its input is
     *     not in the catalogue, or the triggers do not watch the same list
     */
    public ChangeFeed build() {
      if (inputs.isEmpty()) {
        throw new InvalidInputException("trigger", "must be given");
      }
      return new ChangeFeed(this);
    }
  }
}
