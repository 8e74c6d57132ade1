package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.FilterData;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.QueryRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.browse.Profiles;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.query.FieldSelection;
import io.github.filesprovisioning.boomi.query.QueryPlan;
import io.github.filesprovisioning.boomi.query.QueryPlanner;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.Iterator;
import java.util.stream.Stream;

/** Gives the records that match a filter, one document each, as the pages come in. */
public final class QueryOperation implements Operation {
  private static final long DEFAULT_PAGE = 1000;

  private final OperationSetup setup;

  /** An operation for one run. */
  public QueryOperation(Offers offers, OperationContext context) {
    this.setup = new OperationSetup(offers, context);
  }

  @Override
  public void execute(OperationRequest request, OperationResponse response) {
    setup.checkProfile(ObjectDefinitionRole.OUTPUT, response);
    FilterData input = ((QueryRequest) request).getFilter();
    long given = 0;
    try (AccountLease lease = setup.account();
        Stream<JsonNode> records = records(input, lease)) {
      FieldSelection selection = new FieldSelection(setup.context().getSelectedFields());
      Iterator<JsonNode> each = records.iterator();
      while (each.hasNext()) {
        response.addPartialResult(
            input,
            OperationStatus.SUCCESS,
            "OK",
            Answers.message("OK"),
            new JsonPayload(selection.of(each.next()), response.createMetadata()));
        given++;
      }
      response.finishPartialResult(input);
    } catch (FilesException e) {
      refuse(input, given, e, new Answers(response));
    }
  }

  private Stream<JsonNode> records(FilterData input, AccountLease lease) {
    ActionDefinition action = setup.offers().catalog().action(setup.offer().id());
    boolean local =
        setup.overrides().text(input, "filterInConnector").filter("true"::equals).isPresent();
    JsonNode profile = new Profiles(setup.offer()).profile(ObjectDefinitionRole.OUTPUT);
    QueryPlan plan = new QueryPlanner(action, profile, local).plan(input.getFilter());
    ObjectNode fields = plan.input().put("per_page", pageSize(input));
    Stream<JsonNode> records = lease.account().stream(action.id(), fields).filter(plan::accepts);
    return setup
        .overrides()
        .number(input, "limit")
        .filter(limit -> limit > 0)
        .map(records::limit)
        .orElse(records);
  }

  private long pageSize(FilterData input) {
    long wanted = setup.overrides().number(input, "pageSize").orElse(DEFAULT_PAGE);
    AtomConfig config = setup.context().getConfig();
    int most = config == null ? 0 : config.getMaxPageSize();
    return most > 0 ? Math.min(wanted, most) : wanted;
  }

  /** What was given already cannot be taken back, so the input fails as a whole. */
  private static void refuse(FilterData input, long given, FilesException e, Answers answers) {
    if (given == 0) {
      answers.error(input, e);
    } else {
      answers.failure(input, e.kind().name(), "After " + given + " records: " + e.getMessage(), e);
    }
  }
}
