package io.github.filesprovisioning.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.faults.FaultSwitches;
import io.github.filesprovisioning.sandbox.store.Store;
import io.github.filesprovisioning.sandbox.wire.RequestLog;

/** What the page asks for once a second: counts, faults and the newest requests. */
final class LiveView {
  private static final int NEWEST = 200;

  private final Directory directory;
  private final Store store;
  private final RequestLog log;
  private final FaultSwitches faults;
  private final SiteCounts counts;

  LiveView(Directory directory, RequestLog log, FaultSwitches faults) {
    this.directory = directory;
    this.store = directory.tables().store();
    this.log = log;
    this.faults = faults;
    this.counts = new SiteCounts(directory);
  }

  /**
   * The view.
   *
   * @param seen number of the newest request the page has; of those after it, at most {@value
   *     #NEWEST} are told
   */
  ObjectNode json(long seen) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("now", directory.now().toString());
    store.read(
        () -> json.put("version", store.version()).set("counts", counts.json(store.version())));
    ObjectNode requests = json.putObject("requests");
    long newest = log.count();
    requests.put("newest", newest);
    requests.put("requests", newest);
    requests.put("writes", log.writes());
    ArrayNode entries = requests.putArray("entries");
    log.after(Math.max(seen, newest - NEWEST)).forEach(entry -> entries.add(entry.toJson()));
    json.set("faults", faults.report());
    return json;
  }
}
