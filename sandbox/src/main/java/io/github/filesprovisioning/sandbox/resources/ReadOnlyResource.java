package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.Map;

/** Records that can be listed and, where the document says so, shown, but not changed. */
final class ReadOnlyResource implements Resource {
  private final Table table;
  private final RecordView view;
  private final String one;
  private final String many;

  /**
   * @param one name of one record in operation ids: {@code SsoEvent}
   * @param many name of several: {@code SsoEvents}
   */
  ReadOnlyResource(Table table, RecordView view, String one, String many) {
    this.table = table;
    this.view = view;
    this.one = one;
    this.many = many;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("list" + many, this::list, "get" + one, this::get);
  }

  private Answer list(Call call) {
    call.requireSight();
    return call.page(call.listing(table), view);
  }

  private Answer get(Call call) {
    call.requireSight();
    Row row = table.find(call.id()).orElseThrow(ApiError::notFound);
    return Answer.record(view, row);
  }
}
