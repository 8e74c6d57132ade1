package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.store.Row;
import java.util.Map;

/** The site with the user and the session of the connection. */
final class SiteResource implements Resource {
  private final Directory directory;
  private final RecordView view;
  private final RecordView users;

  SiteResource(Directory directory) {
    this.directory = directory;
    this.view = new RecordView(directory.tables().contract().record("Site"));
    this.users = UserView.of(directory);
  }

  @Override
  public Map<String, Action> actions() {
    return Map.of("getSite", this::get);
  }

  private Answer get(Call call) {
    call.requireSight();
    ObjectNode site = view.toJson(directory.settings().row());
    site.set("user", call.caller().user().map(users::toJson).orElse(null));
    site.set("session", call.caller().session().map(SiteResource::session).orElse(null));
    return Answer.json(site);
  }

  private static ObjectNode session(Row session) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("read_only", false);
    json.put("sftp_insecure_ciphers", false);
    json.put("timeout_at", session.moment("expires_at").toString());
    return json;
  }
}
