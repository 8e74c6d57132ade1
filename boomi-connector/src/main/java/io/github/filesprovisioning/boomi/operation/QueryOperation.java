package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.AtomConfig;
import com.boomi.connector.api.FilterData;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.QueryRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.browse.Profiles;
import io.github.filesprovisioning.boomi.connection.Account;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.connection.Requests;
import io.github.filesprovisioning.boomi.field.IntegerField;
import io.github.filesprovisioning.boomi.query.FieldSelection;
import io.github.filesprovisioning.boomi.query.QueryPlan;
import io.github.filesprovisioning.boomi.query.QueryPlanner;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.Iterator;
import java.util.stream.Stream;

/** Gives the records that match a filter, one document each, as the pages come in. */
public final class QueryOperation implements Operation {
  private static final IntegerField LIMIT = new IntegerField("limit", "Limit", 0, 1_000_000_000);
  private static final IntegerField PAGE_SIZE =
      new IntegerField("pageSize", "Page Size", 1, 10_000);

  private final OperationSetup setup;

  /** An operation for one run. */
  public QueryOperation(Offers offers, OperationContext context) {
    this.setup = new OperationSetup(offers, context);
  }

  @Override
  public void execute(OperationRequest request, OperationResponse response) {
    setup.checkProfile(ObjectDefinitionRole.OUTPUT, response);
    FilterData input = ((QueryRequest) request).getFilter();
    Answers answers = new Answers(response);
    try (AccountLease lease = setup.account();
        Requests requests = lease.account().count(input.getLogger(), setup.logLevel())) {
      long given = 0;
      try (Stream<JsonNode> records = records(input, lease.account())) {
        FieldSelection selection = new FieldSelection(setup.context().getSelectedFields());
        Iterator<JsonNode> each = records.iterator();
        while (each.hasNext()) {
          answers.part(input, selection.of(each.next()), requests);
          given++;
        }
        response.finishPartialResult(input);
      } catch (FilesException e) {
        refuse(input, given, e, requests, answers);
      }
    }
  }

  private Stream<JsonNode> records(FilterData input, Account account) {
    ActionDefinition action = setup.offers().catalog().action(setup.offer().id());
    JsonNode profile = new Profiles(setup.offer()).profile(ObjectDefinitionRole.OUTPUT);
    boolean local = setup.overrides().isOn(input, "filterInConnector");
    QueryPlan plan = new QueryPlanner(action, profile, local).plan(input.getFilter());
    long limit = LIMIT.in(setup.overrides(), input).filter(most -> most > 0).orElse(Long.MAX_VALUE);
    long page = pageSize(input);
    ObjectNode fields =
        plan.input().put("per_page", plan.acceptsAll() ? Math.min(page, limit) : page);
    return account.stream(action.id(), fields).filter(plan::accepts).limit(limit);
  }

  private long pageSize(FilterData input) {
    long wanted = PAGE_SIZE.in(setup.overrides(), input).orElse(1000L);
    AtomConfig config = setup.context().getConfig();
    int most = config == null ? 0 : config.getMaxPageSize();
    return most > 0 ? Math.min(wanted, most) : wanted;
  }

  /** What was given already cannot be taken back, so the input fails as a whole. */
  private static void refuse(
      FilterData input, long given, FilesException e, Requests requests, Answers answers) {
    if (given == 0) {
      answers.error(input, e, requests);
    } else {
      answers.failure(input, e.kind().name(), "After " + given + " records: " + e.getMessage(), e);
    }
  }
}
