package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.DeleteRequest;
import com.boomi.connector.api.ObjectIdData;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.OperationStatus;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.connection.Account;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.connection.CallOutcome;
import io.github.filesprovisioning.core.client.ErrorKind;

/**
 * Deletes records by their ids. Whether a record that is not there is an error is a choice of the
 * operation.
 */
public final class DeleteOperation implements Operation {
  private final OperationSetup setup;

  /** An operation for one run. */
  public DeleteOperation(Offers offers, OperationContext context) {
    this.setup = new OperationSetup(offers, context);
  }

  @Override
  public void execute(OperationRequest request, OperationResponse response) {
    Answers answers = new Answers(response);
    try (AccountLease lease = setup.account()) {
      for (ObjectIdData input : (DeleteRequest) request) {
        try {
          delete(input, lease.account(), answers, response);
        } catch (RuntimeException e) {
          answers.unexpected(input, e);
        }
      }
    }
  }

  private void delete(
      ObjectIdData input, Account account, Answers answers, OperationResponse response) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode().put("id", input.getObjectId());
    setup
        .offer()
        .input()
        .path("properties")
        .fieldNames()
        .forEachRemaining(name -> complete(fields, name, input));
    CallOutcome outcome =
        account.run(setup.offer().id(), fields, input.getLogger(), setup.logLevel());
    if (outcome.error().filter(e -> e.kind() == ErrorKind.NOT_FOUND).isPresent()
        && setup.overrides().isOn(input, "missingIsSuccess")) {
      response.addEmptyResult(
          input, OperationStatus.SUCCESS, ErrorKind.NOT_FOUND.name(), "There is no such record.");
    } else {
      answers.outcome(input, outcome);
    }
  }

  /** Other inputs of the action, such as the new owner, are fields of the operation. */
  private void complete(ObjectNode fields, String name, ObjectIdData input) {
    if (!fields.has(name)) {
      setup.overrides().text(input, name).ifPresent(value -> fields.put(name, value));
    }
  }
}
