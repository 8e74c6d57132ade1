package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.scenario.RequestLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The provisioning job: makes sure that the groups and their permissions are there, then carries
 * the feed out row by row. Keeps no state of its own, so it can be run again at any time.
 *
 * <p>A departure of somebody unknown is parked until the rest of the feed is through, because the
 * hire may be late.
 */
public final class FeedJob {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Platform.Session session;
  private final AccessRules rules;
  private final HrEventTranslator translator;
  private final RequestLog log;

  /**
   * Creates a job.
   *
   * @param session runs the actions
   * @param rules what follows from who somebody is
   * @param sandbox counts the requests
   */
  public FeedJob(Platform.Session session, AccessRules rules, SandboxAdmin sandbox) {
    this.session = session;
    this.rules = rules;
    this.translator = new HrEventTranslator(rules);
    this.log = new RequestLog(sandbox);
  }

  /**
   * Runs the job.
   *
   * @param events rows in order of arrival
   * @param progress is told of every row that is through
   * @return what came of it
   * @throws IOException when the sandbox cannot be asked for its requests
   * @throws ActionFailure when the groups cannot be set up
   */
  public FeedRun run(List<HrEvent> events, Consumer<FeedRow> progress)
      throws IOException, ActionFailure {
    log.next();
    List<FeedRun.SetUpStep> setUp = setUp();
    List<FeedRow> rows = new ArrayList<>();
    List<HrEvent> parked = new ArrayList<>();
    for (HrEvent event : events) {
      FeedRow row = carryOut(event);
      if (row.outcome().equals("NOT_FOUND") && event.type().equals("departure")) {
        parked.add(event);
        row = new FeedRow(event, FeedRow.PARKED, row.work(), row.failure());
      }
      rows.add(row);
      progress.accept(row);
    }
    for (HrEvent event : parked) {
      FeedRow row = carryOut(event);
      rows.add(row);
      progress.accept(row);
    }
    return new FeedRun(setUp, rows);
  }

  private List<FeedRun.SetUpStep> setUp() throws IOException, ActionFailure {
    List<FeedRun.SetUpStep> steps = new ArrayList<>();
    for (Map.Entry<String, List<FolderRight>> group : rules.groups().entrySet()) {
      steps.add(prepare("group.ensure", JSON.objectNode().put("name", group.getKey())));
      for (FolderRight right : group.getValue()) {
        ObjectNode input = JSON.objectNode().put("group_name", group.getKey());
        input.put("path", right.path()).put("permission", right.permission());
        steps.add(prepare("permission.grant", input.put("recursive", right.recursive())));
      }
    }
    return steps;
  }

  private FeedRun.SetUpStep prepare(String action, ObjectNode input)
      throws IOException, ActionFailure {
    String outcome = session.run(action, input).path("outcome").asText();
    return new FeedRun.SetUpStep(outcome, Work.of(log.next()));
  }

  private FeedRow carryOut(HrEvent event) throws IOException {
    String outcome;
    ActionFailure failure = null;
    try {
      CatalogCall call = translator.translate(event);
      JsonNode result = session.run(call.action(), call.input());
      outcome = result.path("outcome").asText();
    } catch (ActionFailure e) {
      outcome = e.kind();
      failure = e;
    }
    return new FeedRow(event, outcome, Work.of(log.next()), failure);
  }
}
