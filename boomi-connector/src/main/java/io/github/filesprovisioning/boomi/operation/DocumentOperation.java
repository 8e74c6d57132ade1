package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ObjectData;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.UpdateRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.connection.Account;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.core.client.FilesException;

/**
 * CREATE, UPDATE, UPSERT and EXECUTE: each document is the input of one action. Documents are read
 * and answered in their order, and what is wrong with one is of no concern to the others.
 */
public final class DocumentOperation implements Operation {
  private static final long DEFAULT_LIMIT_KB = 1024;

  private final OperationSetup setup;
  private final DocumentReader reader;
  private final int parallel;

  /** An operation for one run. */
  public DocumentOperation(Offers offers, OperationContext context) {
    this.setup = new OperationSetup(offers, context);
    long limit = context.getOperationProperties().getLongProperty("limitKb", DEFAULT_LIMIT_KB);
    this.reader = new DocumentReader(Math.toIntExact(Math.min(limit, 1 << 20) * 1024));
    this.parallel =
        Math.toIntExact(
            Math.max(
                1, Math.min(16, context.getOperationProperties().getLongProperty("parallel", 1L))));
  }

  @Override
  public void execute(OperationRequest request, OperationResponse response) {
    setup.checkProfile(ObjectDefinitionRole.INPUT, response);
    Answers answers = new Answers(response);
    try (AccountLease lease = setup.account();
        DocumentWindow window = new DocumentWindow(parallel, answers)) {
      for (ObjectData document : (UpdateRequest) request) {
        run(document, lease.account(), window, answers);
      }
    }
  }

  private void run(ObjectData document, Account account, DocumentWindow window, Answers answers) {
    ObjectNode input;
    try {
      input = reader.read(document);
      EventTimeProperty.fill(document, setup.offer(), input);
    } catch (FilesException e) {
      window.answered(() -> answers.error(document, e));
      return;
    } catch (RuntimeException e) {
      window.answered(() -> answers.unexpected(document, e));
      return;
    }
    window.run(
        document,
        () -> account.run(setup.offer().id(), input, document.getLogger(), setup.logLevel()));
  }
}
