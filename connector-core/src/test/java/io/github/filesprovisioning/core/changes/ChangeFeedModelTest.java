package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.io.IOException;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Random sequences of changes, polls, failures, restarts and changes between pages. Whatever
 * happens, the events applied to the baseline are the site as it is, and none is told twice.
 */
@Label("Events applied to the baseline rebuild the site")
class ChangeFeedModelTest {
  private static final int STEPS = 270;
  private static final int FEWEST_CHANGES = 200;

  private static WatchedSite site;
  private static WatchedSite countingSite;
  private static FaultFigures figures;
  private static long begun;
  private static long ended;
  private static long steps;

  @BeforeContainer
  static void start() {
    site = new WatchedSite();
    countingSite = WatchedSite.countingPositions();
    figures = new FaultFigures("feed-model", "Change feed: random sequences");
  }

  /** A sequence that repeats or loses an event fails, and then there are no figures to keep. */
  @AfterContainer
  static void stop() throws IOException {
    if (begun == ended) {
      figures.operations(steps).retries(site.retries() + countingSite.retries()).recovered(0);
      figures.duplicates(0).lost(0).unreported(0).keep();
    }
    site.close();
    countingSite.close();
  }

  @Property(tries = 100)
  @Label("in 100 random sequences of at least 200 changes")
  void rebuilds(@ForAll("sequences") ActionChain<ChangingSite> sequence) {
    run(sequence);
  }

  @Property(tries = 1000)
  @Tag("nightly")
  @Label("in 1,000 random sequences of at least 200 changes")
  void rebuildsNightly(@ForAll("sequences") ActionChain<ChangingSite> sequence) {
    run(sequence);
  }

  @Property(tries = 25)
  @Label("in 25 of them when pages miss records, because cursors count positions")
  void rebuildsFromPagesWithGaps(@ForAll("gaps") ActionChain<ChangingSite> sequence) {
    run(sequence);
  }

  @Property(tries = 250)
  @Tag("nightly")
  @Label("in 250 of them when pages miss records, because cursors count positions")
  void rebuildsFromPagesWithGapsNightly(@ForAll("gaps") ActionChain<ChangingSite> sequence) {
    run(sequence);
  }

  private static void run(ActionChain<ChangingSite> sequence) {
    begun++;
    ChangingSite end = sequence.run();
    Random random = new Random(end.changes());
    while (end.changes() < FEWEST_CHANGES) {
      steps++;
      end.change(random);
    }
    end.check();
    ended++;
  }

  @Provide
  Arbitrary<ActionChain<ChangingSite>> sequences() {
    return sequencesOn(() -> site);
  }

  @Provide
  Arbitrary<ActionChain<ChangingSite>> gaps() {
    return sequencesOn(() -> countingSite);
  }

  private static Arbitrary<ActionChain<ChangingSite>> sequencesOn(Supplier<WatchedSite> where) {
    return ActionChain.startWith(() -> new ChangingSite(where.get(), figures))
        .withAction(80, action("change", ChangingSite::change))
        .withAction(12, action("poll", ChangingSite::poll))
        .withAction(4, action("poll and die", ChangingSite::pollAndDie))
        .withAction(6, action("poll with faults", ChangingSite::pollWithFaults))
        .withAction(8, action("poll with races", ChangingSite::pollWithRaces))
        .withMaxTransformations(STEPS);
  }

  private static Action.Independent<ChangingSite> action(
      String name, BiConsumer<ChangingSite, Random> step) {
    return () ->
        Arbitraries.longs()
            .map(
                seed ->
                    Transformer.mutate(
                        name + " " + seed,
                        world -> {
                          steps++;
                          step.accept(world, new Random(seed));
                        }));
  }
}
