package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;
import java.util.Map;

/** Single sign-on strategies: seen and synchronised, never changed through the API. */
final class SsoStrategiesResource implements Resource {
  private final Directory directory;
  private final RecordView view;

  SsoStrategiesResource(Directory directory) {
    this.directory = directory;
    this.view =
        new RecordView(directory.tables().contract().record("SsoStrategy"))
            .compute(
                "user_count",
                row -> directory.tables().users().where("sso_strategy_id", row.id()).size());
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "listSsoStrategies", this::list,
        "getSsoStrategy", this::get,
        "syncSsoStrategy", this::sync);
  }

  private Answer list(Call call) {
    call.requireSight();
    return call.page(call.listing(directory.tables().ssoStrategies()), view);
  }

  private Answer get(Call call) {
    call.requireSight();
    return Answer.record(view, strategy(call));
  }

  private Answer sync(Call call) {
    call.requireSiteAdmin();
    Row strategy = strategy(call);
    Table events = directory.tables().ssoEvents();
    Row event =
        Row.of(events.layout(), directory.tables().store().nextId())
            .withAll(
                Map.of(
                    "event_type", "sync",
                    "status", "success",
                    "event_errors", List.of(),
                    "created_at", directory.now(),
                    "ip", call.address()));
    if (strategy.text("provider") != null) {
      event = event.with("provider", strategy.text("provider"));
    }
    events.put(event.with("provider_label", strategy.text("label")));
    return Answer.none();
  }

  private Row strategy(Call call) {
    return directory.tables().ssoStrategies().find(call.id()).orElseThrow(ApiError::notFound);
  }
}
