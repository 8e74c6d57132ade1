package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The history of the last 24 hours. */
final class HistoryResource implements Resource {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final Directory directory;
  private final Table history;
  private final RecordView view;

  HistoryResource(Directory directory) {
    this.directory = directory;
    this.history = directory.tables().history();
    this.view = new RecordView(directory.tables().contract().record("HistoryAction"));
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listHistory", call -> list(call, listing(call)),
        "listLogins", call -> list(call, listing(call).only(row -> row.is("action", "login"))));
  }

  private Listing listing(Call call) {
    call.requireSiteAdmin();
    Instant oldest = directory.now().minus(WINDOW);
    Instant start = call.input().moment("start_at");
    Instant from = start == null || start.isBefore(oldest) ? oldest : start;
    Instant to = call.input().moment("end_at");
    return call.listing(history)
        .alias("created_at", "when", value -> value)
        .only(row -> !row.moment("when").isBefore(from))
        .only(row -> to == null || !row.moment("when").isAfter(to));
  }

  private Answer list(Call call, Listing listing) {
    return call.page(listing, view);
  }
}
