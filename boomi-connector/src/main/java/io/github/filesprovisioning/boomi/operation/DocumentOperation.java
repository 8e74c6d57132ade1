package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ObjectData;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.PropertyMap;
import com.boomi.connector.api.UpdateRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.boomi.browse.Offers;
import io.github.filesprovisioning.boomi.connection.Account;
import io.github.filesprovisioning.boomi.connection.AccountLease;
import io.github.filesprovisioning.boomi.field.IntegerField;
import io.github.filesprovisioning.core.client.FilesException;

/**
 * CREATE, UPDATE, UPSERT and EXECUTE: each document is the input of one action. Documents are read
 * and answered in their order, and what is wrong with one is of no concern to the others.
 */
public final class DocumentOperation implements Operation {
  private static final IntegerField LARGEST =
      new IntegerField("limitKb", "Largest Document (kB)", 1, 102_400);
  private static final IntegerField AT_A_TIME =
      new IntegerField("parallel", "Documents At A Time", 1, 16);

  private final OperationSetup setup;
  private final DocumentReader reader;
  private final int parallel;

  /** An operation for one run. */
  public DocumentOperation(Offers offers, OperationContext context) {
    PropertyMap fields = context.getOperationProperties();
    this.setup = new OperationSetup(offers, context);
    this.reader = new DocumentReader(Math.toIntExact(LARGEST.in(fields).orElse(1024L) * 1024));
    this.parallel = Math.toIntExact(AT_A_TIME.in(fields).orElse(1L));
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
