package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a platform answered to a step, and the requests it made, with the expectation. */
final class StepCheck {

  private final Scenario.Step step;
  private final Placeholders placeholders;

  StepCheck(Scenario.Step step, Placeholders placeholders) {
    this.step = step;
    this.placeholders = placeholders;
  }

  StepOutcome check(Answer answer, List<LoggedRequest> requests) {
    List<String> differences = new ArrayList<>();
    if (answer.failure() == null) {
      checkResult(answer.result(), differences);
      checkEvents(answer.result(), differences);
    } else {
      checkFailure(answer.failure(), differences);
    }
    checkRequests(requests, differences);
    checkFaults(requests, differences);
    return outcome(answer, requests, differences);
  }

  /**
   * Checks a step that met faults on a platform that runs the whole action again: it must end as
   * expected, well or with the error, and must not send a creation again without having looked.
   */
  StepOutcome checkAfterAnotherRun(Answer answer, List<LoggedRequest> requests) {
    List<String> differences = new ArrayList<>();
    if (answer.failure() != null) {
      checkFailure(answer.failure(), differences);
    } else if (step.error() != null) {
      checkResult(answer.result(), differences);
    }
    checkFaults(requests, differences);
    for (int i = 1; i < requests.size(); i++) {
      LoggedRequest before = requests.get(i - 1);
      if (!before.fault().isEmpty()
          && before.method().equals("POST")
          && before.line().equals(requests.get(i).line())) {
        differences.add(before.line() + " failed and was sent again without a look in between");
      }
    }
    return outcome(answer, requests, differences);
  }

  private StepOutcome outcome(
      Answer answer, List<LoggedRequest> requests, List<String> differences) {
    return new StepOutcome(
        step.eventText(),
        step.doing(),
        outcome(answer),
        requests.size(),
        answer.failure() == null ? "" : answer.failure().field().orElse(""),
        differences);
  }

  private String outcome(Answer answer) {
    if (answer.failure() != null) {
      return answer.failure().kind();
    }
    if (step.poll() != null) {
      return answer.result().size() == 1 ? "1 event" : answer.result().size() + " events";
    }
    return answer.result().path("outcome").asText("done");
  }

  private void checkResult(JsonNode result, List<String> differences) {
    if (step.error() != null) {
      differences.add("expected error " + step.error() + " but the action succeeded: " + result);
    } else if (step.result() != null) {
      JsonNode expected = placeholders.resolve(step.result());
      differences.addAll(JsonDifference.ordered().between("result", expected, result));
    }
  }

  /** Each expected event takes the first one told that fits and that no other has taken. */
  private void checkEvents(JsonNode told, List<String> differences) {
    if (step.events() == null) {
      return;
    }
    List<JsonNode> left = new ArrayList<>();
    told.forEach(left::add);
    for (ObjectNode event : step.events()) {
      JsonNode expected = placeholders.resolve(event);
      Optional<JsonNode> fitting =
          left.stream()
              .filter(found -> JsonDifference.ordered().between("event", expected, found).isEmpty())
              .findFirst();
      fitting.ifPresentOrElse(
          left::remove, () -> differences.add("expected an event " + expected + " in " + told));
    }
    if (told.size() > step.events().size()) {
      differences.add(
          String.format(
              "expected %d events but there were %d: %s", step.events().size(), told.size(), told));
    }
  }

  private void checkFailure(ActionFailure failure, List<String> differences) {
    if (step.error() == null) {
      differences.add("expected success but got " + failure.kind() + ": " + failure.getMessage());
      return;
    }
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    failure.details().forEach(details::put);
    ObjectNode expected = JsonNodeFactory.instance.objectNode();
    step.error()
        .properties()
        .forEach(
            detail ->
                expected.put(detail.getKey(), placeholders.resolve(detail.getValue()).asText()));
    differences.addAll(JsonDifference.ordered().between("error", expected, details));
  }

  /** A fault that no request meets shows nothing. */
  private void checkFaults(List<LoggedRequest> requests, List<String> differences) {
    List<String> met = new ArrayList<>(requests.stream().map(LoggedRequest::fault).toList());
    for (ObjectNode fault : step.faults()) {
      if (!met.remove(fault.path("kind").asText())) {
        differences.add("no request met the fault " + fault);
      }
    }
  }

  private void checkRequests(List<LoggedRequest> requests, List<String> differences) {
    List<String> lines = requests.stream().map(LoggedRequest::line).toList();
    step.expectedRequests()
        .filter(expected -> !expected.equals(lines))
        .ifPresent(
            expected ->
                differences.add("expected requests " + expected + " but there were " + lines));
    long writes = requests.stream().filter(LoggedRequest::isWrite).count();
    if (step.writes() != null && step.writes() != writes) {
      differences.add(
          String.format(
              "expected %d writes but there were %d in %s", step.writes(), writes, lines));
    }
  }
}
