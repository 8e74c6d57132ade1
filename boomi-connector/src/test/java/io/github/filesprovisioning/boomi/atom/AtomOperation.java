package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.BrowseContext;
import com.boomi.connector.api.Browser;
import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.DeleteRequest;
import com.boomi.connector.api.GetRequest;
import com.boomi.connector.api.ObjectDefinition;
import com.boomi.connector.api.ObjectDefinitionRole;
import com.boomi.connector.api.ObjectType;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.QueryFilter;
import com.boomi.connector.api.QueryRequest;
import com.boomi.connector.api.UpdateRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An operation component: imported for an object type, then run. */
public final class AtomOperation {
  private final AtomConnection connection;
  private final OperationType type;
  private final Map<String, String> fields;
  private final Map<ObjectDefinitionRole, String> cookies =
      new EnumMap<>(ObjectDefinitionRole.class);
  private final ContainerLog log = new ContainerLog();
  private String objectType;
  private List<String> selectedFields;
  private QueryFilter filter;

  AtomOperation(AtomConnection connection, OperationType type, Map<String, String> fields) {
    this.connection = connection;
    this.type = type;
    this.fields = fields;
  }

  /** The object types that the import shows. */
  public List<ObjectType> objectTypes() {
    List<ObjectType> types = browser().getObjectTypes().getTypes();
    new BrowseRules(connection.atom().limits(), connection.rules()).checkTypes(types);
    connection.rules().check();
    return types;
  }

  /** The profiles of an object type, in the order of the roles. */
  public List<ObjectDefinition> profiles(String id) {
    List<ObjectDefinitionRole> roles = BrowseRules.roles(type);
    List<ObjectDefinition> definitions = browser().getObjectDefinitions(id, roles).getDefinitions();
    new BrowseRules(connection.atom().limits(), connection.rules())
        .checkDefinitions(roles, definitions);
    connection.rules().check();
    return definitions;
  }

  private Browser browser() {
    BrowseContext context =
        connection.connector(new SdkProxy("BrowseContext"), fields, type).as(BrowseContext.class);
    return connection.atom().connector().createBrowser(context);
  }

  /** Imports an object type, as the wizard does: its profiles and their cookies are kept. */
  public AtomOperation importing(String id) {
    List<ObjectDefinition> definitions = profiles(id);
    List<ObjectDefinitionRole> roles = BrowseRules.roles(type);
    for (int i = 0; i < roles.size(); i++) {
      cookies.put(roles.get(i), definitions.get(i).getCookie());
    }
    objectType = id;
    return this;
  }

  /** Keeps another cookie than the import gave. */
  public AtomOperation withCookie(ObjectDefinitionRole role, String cookie) {
    cookies.put(role, cookie);
    return this;
  }

  /** Chooses fields of a query. */
  public AtomOperation selecting(List<String> paths) {
    selectedFields = paths;
    return this;
  }

  /** Chooses a filter of a query. */
  public AtomOperation filtering(QueryFilter value) {
    filter = value;
    return this;
  }

  /** What was written to the logs of documents and of the operation. */
  public List<String> logLines() {
    return log.lines();
  }

  private OperationContext context() {
    return connection
        .connector(new SdkProxy("OperationContext"), fields, type)
        .value("getObjectTypeId", objectType)
        .value("getSelectedFields", selectedFields)
        .on("getObjectDefinitionCookie", role -> cookies.get((ObjectDefinitionRole) role[0]))
        .on(
            "createMetadata",
            none ->
                new Metadata(
                        connection.atom().descriptor().trackedProperties(),
                        true,
                        connection.rules())
                    .metadata())
        .as(OperationContext.class);
  }

  /** Runs it with documents, and gives what came of them in the order of the answers. */
  public List<AnsweredDocument> run(List<InputDocument> documents) {
    List<AnsweredDocument> answers = new ArrayList<>();
    run(documents.iterator(), answers::add);
    return answers;
  }

  /** Runs it with one document. */
  public AnsweredDocument run(InputDocument document) {
    return run(List.of(document)).get(0);
  }

  /**
   * Runs it with documents that come one by one and go one by one.
   *
   * @return how many documents were taken and not yet answered, at most
   */
  public int run(Iterator<InputDocument> documents, Consumer<AnsweredDocument> answers) {
    ResponseBook book =
        new ResponseBook(
            connection.atom().descriptor().trackedProperties(),
            connection.secrets(),
            log.logger(),
            connection.rules(),
            answers);
    FieldValues values = connection.operationValues(type, fields);
    InputIterator inputs =
        new InputIterator(
            documents,
            (index, document) ->
                book.handedOut(new TrackedInput(index, document, filter, values, log.logger())));
    try {
      connection
          .atom()
          .connector()
          .createOperation(context())
          .execute(request(inputs), book.response());
      inputs.requireExhausted(connection.rules());
      book.returned();
    } catch (ConnectorException e) {
      inputs.handOutRest();
      book.failed(e.getStatusCode(), e.getStatusMessage(), e);
    } catch (RuntimeException e) {
      inputs.handOutRest();
      book.failed("", String.valueOf(e.getMessage()), e);
    }
    connection.rules().check();
    return book.mostOutstanding();
  }

  private OperationRequest request(InputIterator inputs) {
    return switch (type) {
      case GET ->
          new SdkProxy("GetRequest").value("getObjectId", inputs.next().id()).as(GetRequest.class);
      case QUERY ->
          new SdkProxy("QueryRequest")
              .value("getFilter", inputs.next().filter())
              .as(QueryRequest.class);
      case DELETE ->
          new SdkProxy("DeleteRequest")
              .value("iterator", inputs.map(TrackedInput::id))
              .as(DeleteRequest.class);
      default ->
          new SdkProxy("UpdateRequest")
              .value("iterator", inputs.map(TrackedInput::data))
              .as(UpdateRequest.class);
    };
  }

  /** Deploys it as the start of a process. */
  public RunningListener listen(ProcessRuns process) {
    return connection.listen(context(), process);
  }
}
