package io.github.filesprovisioning.sandbox.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.FolderPath;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Writes the history of the last 24 hours: who did what through the API, and who signed in. */
public final class History {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int MOST = 200_000;

  private final Directory directory;

  /** A history in the tables of a directory. */
  public History(Directory directory) {
    this.directory = directory;
  }

  /** Records that something was done to a record of the site. */
  public void record(
      String action, Optional<Row> actor, String address, long targetId, String target) {
    ObjectNode targets = JsonNodeFactory.instance.objectNode();
    targets.put("id", targetId);
    targets.put("name", target);
    add(action, actor.orElse(null), address, Map.of("targets", targets));
  }

  /** Records that something was done to a folder. */
  public void folder(String action, Optional<Row> actor, String address, String path) {
    add(
        action,
        actor.orElse(null),
        address,
        Map.of("path", path, "folder", FolderPath.parent(path)));
  }

  /** Records a sign-in. */
  public void login(Row user, String address) {
    add("login", user, address, Map.of());
  }

  private void add(String action, Row user, String address, Map<String, Object> details) {
    Table history = directory.tables().history();
    Instant now = directory.now();
    forget(history, now.minus(KEPT));
    Row row =
        Row.of(history.layout(), directory.tables().store().nextId())
            .withAll(details)
            .withAll(
                Map.of(
                    "action", action,
                    "when", now,
                    "display", action.replace('_', ' '),
                    "ip", address,
                    "interface", "restapi"));
    if (user != null) {
      row = row.with("user_id", user.id()).with("username", user.text("username"));
    }
    history.put(row);
  }

  private static void forget(Table history, Instant before) {
    while (history.size() > 0) {
      Iterator<Row> oldest = history.all().iterator();
      Row row = oldest.next();
      if (history.size() < MOST && row.moment("when").isAfter(before)) {
        return;
      }
      history.remove(row);
    }
  }
}
