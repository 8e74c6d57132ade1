package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.admin.AdminEndpoint;
import io.github.filesprovisioning.sandbox.admin.AdminHandler;
import io.github.filesprovisioning.sandbox.admin.AdminRequest;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.faults.FaultSwitches;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.wire.RequestLog;
import java.util.Optional;
import java.util.function.Function;

/** The lists that the page reads, under {@code /sandbox/page}. */
public final class PageEndpoints {
  private PageEndpoints() {}

  /** Adds them to a handler. */
  public static void register(
      AdminHandler admin, Directory directory, RequestLog log, FaultSwitches faults) {
    Store store = directory.tables().store();
    UserDetails details = new UserDetails(directory);
    LiveView live = new LiveView(directory, log, faults);
    admin
        .with("GET /sandbox/page/users", list(store, new UserList(directory)::json))
        .with("GET /sandbox/page/groups", list(store, new GroupList(directory)::json))
        .with(
            "GET /sandbox/page/permissions", list(store, new FolderList(directory.tables())::json))
        .with(
            "GET /sandbox/page/user",
            request -> Optional.of(store.read(() -> user(details, request))))
        .with("GET /sandbox/page/live", request -> Optional.of(live.json(request.number("after"))));
  }

  private static AdminEndpoint list(Store store, Function<ListRequest, JsonNode> list) {
    return request -> Optional.of(store.read(() -> list.apply(ListRequest.of(request.query()))));
  }

  private static JsonNode user(UserDetails details, AdminRequest request) {
    return details.json(request.number("id")).orElseThrow(ApiError::notFound);
  }
}
