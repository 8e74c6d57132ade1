package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.errors.ModelErrors;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A resource of plain records: list, show, create, change and delete, with the rules given to it.
 * Looking needs sight of the whole configuration, changing a site admin.
 */
final class RecordResource implements Resource {
  /** Complains about what is wrong with a record as it would be saved. */
  interface Rules {
    void check(Row after, Input input, boolean creating, ModelErrors errors);
  }

  private final Directory directory;
  private final Table table;
  private final RecordView view;
  private final String one;
  private final String many;
  private Rules rules = (after, input, creating, errors) -> {};
  private Consumer<Row> beforeDelete = row -> {};
  private Consumer<Call> mayCreate = Call::requireSiteAdmin;
  private Function<Row, Row> prepare = row -> row;

  /**
   * @param one name of one record in operation ids: {@code Workspace}
   * @param many name of several: {@code Workspaces}
   */
  RecordResource(Directory directory, Table table, RecordView view, String one, String many) {
    this.directory = directory;
    this.table = table;
    this.view = view;
    this.one = one;
    this.many = many;
  }

  RecordResource rules(Rules value) {
    rules = value;
    return this;
  }

  RecordResource beforeDelete(Consumer<Row> value) {
    beforeDelete = value;
    return this;
  }

  RecordResource mayCreate(Consumer<Call> value) {
    mayCreate = value;
    return this;
  }

  RecordResource prepare(Function<Row, Row> value) {
    prepare = value;
    return this;
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of(
        "list" + many, this::list,
        "get" + one, this::get,
        "create" + one, this::create,
        "update" + one, this::update,
        "delete" + one, this::delete);
  }

  private Answer list(Call call) {
    call.requireSight();
    return call.page(call.listing(table), view);
  }

  private Answer get(Call call) {
    call.requireSight();
    return Answer.record(view, row(call));
  }

  private Answer create(Call call) {
    mayCreate.accept(call);
    Row blank = Row.of(table.layout(), directory.tables().store().nextId());
    if (table.layout().has("workspace_id")) {
      blank = blank.with("workspace_id", call.workspace().orElse(0));
    }
    if (table.layout().has("site_id")) {
      blank = blank.with("site_id", directory.settings().id());
    }
    return save(blank, call.input(), true);
  }

  private Answer update(Call call) {
    call.requireSiteAdmin();
    return save(row(call), call.input(), false);
  }

  private Answer save(Row start, Input input, boolean creating) {
    ModelErrors errors = new ModelErrors();
    Map<String, Object> values = new HashMap<>(input.values());
    values.remove("id");
    Row row = prepare.apply(start.withAll(values));
    rules.check(row, input, creating, errors);
    workspace(row, errors);
    errors.throwIfAny();
    return Answer.record(view, table.put(row));
  }

  private void workspace(Row row, ModelErrors errors) {
    Long workspace = table.layout().has("workspace_id") ? row.number("workspace_id") : null;
    if (workspace != null
        && workspace != 0
        && directory.tables().workspaces().find(workspace).isEmpty()) {
      errors.add("workspace_id", "invalid", "is invalid");
    }
  }

  private Answer delete(Call call) {
    call.requireSiteAdmin();
    Row row = row(call);
    beforeDelete.accept(row);
    table.remove(row);
    return Answer.none();
  }

  private Row row(Call call) {
    return table.find(call.id()).orElseThrow(ApiError::notFound);
  }
}
