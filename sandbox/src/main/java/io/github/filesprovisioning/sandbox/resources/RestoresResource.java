package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Restore jobs: bring deleted users back with their keys and, on request, permissions. */
final class RestoresResource implements Resource {
  private static final Duration FURTHEST = Duration.ofDays(365);
  private static final List<String> COUNTS =
      List.of(
          "dirs_restored",
          "dirs_errored",
          "dirs_total",
          "files_restored",
          "files_errored",
          "files_total");
  private static final List<String> USER_COUNTS =
      List.of(
          "users_restored",
          "users_errored",
          "users_total",
          "api_keys_restored",
          "public_keys_restored",
          "two_factor_authentication_methods_restored");

  private final Directory directory;
  private final Table restores;
  private final RecordView view;
  private final RecordView pendingView;

  RestoresResource(Directory directory) {
    this.directory = directory;
    this.restores = directory.tables().restores();
    this.view = view();
    this.pendingView = view().compute("status", row -> "pending");
    for (String count : USER_COUNTS) {
      pendingView.compute(count, row -> ofUsers(row) ? Long.valueOf(0) : RecordView.ABSENT);
    }
    pendingView.compute("error_messages", row -> List.of());
  }

  private RecordView view() {
    RecordView fields = new RecordView(directory.tables().contract().record("Restore"));
    COUNTS.forEach(count -> fields.compute(count, row -> orZero(row.number(count))));
    USER_COUNTS.forEach(
        count ->
            fields.compute(
                count, row -> ofUsers(row) ? orZero(row.number(count)) : RecordView.ABSENT));
    return fields;
  }

  private static boolean ofUsers(Row row) {
    return row.is("restoration_type", "users");
  }

  private static Object orZero(Long count) {
    return count == null ? Long.valueOf(0) : count;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("listRestores", this::list, "createRestore", this::create);
  }

  private Answer list(Call call) {
    call.requireSight();
    return call.page(call.listing(restores), view);
  }

  private Answer create(Call call) {
    call.requireSiteAdmin();
    Input input = call.input();
    if (input.moment("earliest_date") == null
        || input.moment("earliest_date").isBefore(directory.now().minus(FURTHEST))) {
      throw ApiError.model("earliest_date", "too_early", "must be within the last 365 days");
    }
    Row job =
        Row.of(restores.layout(), directory.tables().store().nextId())
            .withAll(input.values())
            .with(
                "restoration_type",
                input.filled("restoration_type") ? input.text("restoration_type") : "files")
            .with("status", "complete");
    if (ofUsers(job)) {
      job = job.withAll(new UserRestoration(directory).run(job));
    }
    return Answer.record(pendingView, restores.put(job));
  }
}
