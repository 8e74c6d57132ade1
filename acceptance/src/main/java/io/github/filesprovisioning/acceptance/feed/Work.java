package io.github.filesprovisioning.acceptance.feed;

import io.github.filesprovisioning.acceptance.scenario.LoggedRequest;
import java.util.List;

/**
 * What an action cost.
 *
 * @param requests how many requests the site received
 * @param writes how many of them changed something
 * @param refusedWrites how many of them asked for a change that the site refused
 */
public record Work(int requests, int writes, int refusedWrites) {

  static final Work NONE = new Work(0, 0, 0);

  static Work of(List<LoggedRequest> requests) {
    int asked = (int) requests.stream().filter(LoggedRequest::isWrite).count();
    int accepted = (int) requests.stream().filter(LoggedRequest::isAcceptedWrite).count();
    return new Work(requests.size(), accepted, asked - accepted);
  }

  Work plus(Work other) {
    return new Work(
        requests + other.requests, writes + other.writes, refusedWrites + other.refusedWrites);
  }
}
