package io.github.filesprovisioning.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.ResultTable;
import io.github.filesprovisioning.acceptance.scenario.LoggedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a run with faults, as a small table. */
final class RunFigures {

  private final Map<String, Object> figures = new LinkedHashMap<>();

  RunFigures add(String name, Object value) {
    figures.put(name, value);
    return this;
  }

  /** How often each kind of fault struck, from the answer of {@code GET /sandbox/faults}. */
  RunFigures faults(JsonNode report) {
    long all = 0;
    for (JsonNode rule : report.path("rules")) {
      add("  " + rule.path("kind").asText(), rule.path("injected").asLong());
      all += rule.path("injected").asLong();
    }
    return add("faults injected", all);
  }

  /** Requests, writes and the writes whose answer was lost. */
  RunFigures requests(List<LoggedRequest> requests) {
    add("requests", requests.size());
    add("writes", requests.stream().filter(LoggedRequest::isWrite).count());
    return add("writes done whose answer was lost", lostAnswers(requests));
  }

  static long lostAnswers(List<LoggedRequest> requests) {
    return requests.stream()
        .filter(request -> request.isWrite() && FaultMix.ANSWER_LOST.contains(request.fault()))
        .count();
  }

  /** What is wrong with the state in the end. */
  RunFigures differences(List<String> differences) {
    return add("duplicates", tooMuch(differences)).add("lost", missing(differences));
  }

  /** How many differences are about something that should not be there, or not be so. */
  static long tooMuch(List<String> differences) {
    return differences.size() - missing(differences);
  }

  /** How many differences are about something that is not there. */
  static long missing(List<String> differences) {
    return differences.stream().filter(difference -> difference.endsWith("is missing")).count();
  }

  @Override
  public String toString() {
    ResultTable table = new ResultTable().column("Figure", 36).number("Count", 10);
    figures.forEach(table::row);
    return table.text("  ");
  }
}
