package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.GetRequest;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.ObjectIdData;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.OperationStatus;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.connection.CallOutcome;
import io.github.filesprovisioning.core.client.ErrorKind;

/** Gets one record by its id. A record that is not there is a success without a document. */
public final class GetOperation implements Operation {
  private final OperationSetup setup;

  /** An operation for one run. */
  public GetOperation(Offers offers, OperationContext context) {
    this.setup = new OperationSetup(offers, context);
  }

  @Override
  public void execute(OperationRequest request, OperationResponse response) {
    setup.checkProfile(ObjectDefinitionRole.OUTPUT, response);
    ObjectIdData input = ((GetRequest) request).getObjectId();
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("id", input.getObjectId());
    try (AccountLease lease = setup.account()) {
      CallOutcome outcome =
          lease.account().run(setup.offer().id(), fields, input.getLogger(), setup.logLevel());
      if (outcome.error().filter(e -> e.kind() == ErrorKind.NOT_FOUND).isPresent()) {
        response.addEmptyResult(
            input, OperationStatus.SUCCESS, ErrorKind.NOT_FOUND.name(), "There is no such record.");
      } else {
        new Answers(response).outcome(input, outcome);
      }
    }
  }
}
