package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.access.Caller;
import io.github.filesprovisioning.sandbox.contract.Input;
import io.github.filesprovisioning.sandbox.contract.Operation;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.listing.Listing;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * One checked request on its way to the action that serves it.
 *
 * @param parameters raw parameters, for filters and sorts
 * @param workspace workspace named in the header
 * @param reauthentication value of the reauthentication header, null when absent
 * @param address address of the client
 */
public record Call(
    Operation operation,
    Input input,
    ObjectNode parameters,
    Caller caller,
    OptionalLong workspace,
    String reauthentication,
    String address) {

  /** The record the path names. */
  public long id() {
    return input.number("id");
  }

  /** Refuses with 403 unless the condition holds. */
  public void require(BooleanSupplier condition, String type, String message) {
    if (!condition.getAsBoolean()) {
      throw ApiError.of("not-authorized/" + type, message);
    }
  }

  /** Refuses with 403 unless the caller is a site admin. */
  public void requireSiteAdmin() {
    require(caller::isSiteAdmin, "site-admin-required", "You must be a site admin to do this");
  }

  /** Refuses with 403 unless the caller may see the whole configuration. */
  public void requireSight() {
    require(caller::seesEverything, "site-admin-required", "You must be a site admin to do this");
  }

  /** A list request over a table. */
  public Listing listing(Table table) {
    Listing listing = new Listing(operation, parameters, input, table);
    if (workspace.isPresent() && table.layout().has("workspace_id")) {
      listing.onlyWith("workspace_id", workspace.getAsLong());
    }
    return listing;
  }

  /** The rows named by a parameter that lists ids, when it was sent. */
  public Optional<List<Row>> among(String parameter, Table table) {
    return input.filled(parameter)
        ? Optional.of(
            IdList.read(parameter, input.text(parameter)).stream()
                .distinct()
                .flatMap(id -> table.find(id).stream())
                .toList())
        : Optional.empty();
  }

  /** Answers a page of a list. */
  public Answer page(Listing listing, RecordView view) {
    Listing.Result result = listing.read();
    return Answer.page(view, result.rows(), result.cursor());
  }
}
