package io.github.filesprovisioning.boomi.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.ObjectData;
import com.boomi.connector.api.Operation;
import com.boomi.connector.api.OperationContext;
import com.boomi.connector.api.OperationRequest;
import com.boomi.connector.api.OperationResponse;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.Payload;
import com.boomi.connector.api.PropertyMap;
import com.boomi.connector.api.UpdateRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The harness, of operations,")
class OperationRulesTest {
  private static final List<InputDocument> TWO =
      List.of(InputDocument.of("one"), InputDocument.of("two"));

  /** What a connector does with the documents it is given. */
  private interface Behaviour {
    void act(List<ObjectData> documents, OperationResponse response) throws Exception;
  }

  private static List<AnsweredDocument> create(Behaviour behaviour) {
    return createWith(context -> operation(behaviour));
  }

  private static List<AnsweredDocument> createWith(Function<OperationContext, Operation> made) {
    return RogueConnector.operating(made).operation(OperationType.CREATE, Map.of()).run(TWO);
  }

  private static Operation operation(Behaviour behaviour) {
    return (request, response) -> {
      List<ObjectData> documents = new ArrayList<>();
      ((UpdateRequest) request).forEach(documents::add);
      act(behaviour, documents, response);
    };
  }

  private static void act(
      Behaviour behaviour, List<ObjectData> documents, OperationResponse response) {
    try {
      behaviour.act(documents, response);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void good(OperationResponse response, ObjectData document) {
    response.addEmptyResult(document, OperationStatus.SUCCESS, "OK", "Done.");
  }

  private static void assertBroken(String rule, Behaviour behaviour) {
    assertMessage(rule, assertThrows(RuleViolation.class, () -> create(behaviour)));
  }

  private static void assertBrokenWith(String rule, Function<OperationContext, Operation> made) {
    assertMessage(rule, assertThrows(RuleViolation.class, () -> createWith(made)));
  }

  private static void assertMessage(String rule, RuleViolation violation) {
    assertTrue(violation.getMessage().contains(rule), violation::getMessage);
  }

  @Test
  @DisplayName("is content with one answer for each input")
  void good() {
    List<AnsweredDocument> answers = create((all, response) -> all.forEach(d -> good(response, d)));
    assertEquals(2, answers.size());
    assertEquals("OK", answers.get(0).code());
  }

  @Test
  @DisplayName("catches an input without an answer")
  void unanswered() {
    assertBroken("input 1 was never passed", (all, response) -> good(response, all.get(0)));
  }

  @Test
  @DisplayName("catches inputs that were not taken")
  void untaken() {
    assertBrokenWith(
        "not all inputs were taken",
        context ->
            (request, response) -> good(response, ((UpdateRequest) request).iterator().next()));
  }

  @Test
  @DisplayName("catches two answers for one input, also when the connector hides what is thrown")
  void twice() {
    assertBroken(
        "input 0 already has a result",
        (all, response) -> {
          all.forEach(document -> good(response, document));
          assertThrows(IllegalStateException.class, () -> good(response, all.get(0)));
        });
  }

  @Test
  @DisplayName("catches a part after the end, and an answer after parts that ended")
  void partial() {
    assertBroken(
        "already has a result",
        (all, response) -> {
          all.forEach(
              document -> {
                response.addPartialResult(document, OperationStatus.SUCCESS, "OK", "Done.", null);
                response.finishPartialResult(document);
              });
          response.addPartialResult(all.get(0), OperationStatus.SUCCESS, "OK", "Done.", null);
        });
  }

  @Test
  @DisplayName("catches an answer for an unknown input")
  void unknown() {
    assertBroken(
        "unknown input",
        (all, response) -> {
          all.forEach(document -> good(response, document));
          good(response, new SdkProxy("foreign").as(ObjectData.class));
        });
  }

  @Test
  @DisplayName("catches data that stays open")
  void openStream() {
    assertBroken(
        "the data of input 0 was not closed",
        (all, response) -> {
          assertEquals('o', all.get(0).getData().read());
          all.forEach(document -> good(response, document));
        });
  }

  @Test
  @DisplayName("gives the data again as often as it is asked for")
  void resettable() {
    create(
        (all, response) -> {
          for (int i = 0; i < 2; i++) {
            try (InputStream data = all.get(0).getData()) {
              assertEquals("one", new String(data.readAllBytes(), StandardCharsets.UTF_8));
            }
          }
          all.forEach(document -> good(response, document));
        });
  }

  @Test
  @DisplayName("gives one iterator that cannot be started over")
  void iterator() {
    createWith(
        context ->
            (request, response) -> {
              UpdateRequest documents = (UpdateRequest) request;
              assertSame(documents.iterator(), documents.iterator());
              documents.forEach(document -> good(response, document));
              documents.forEach(document -> assertEquals("none", document.toString()));
            });
  }

  @Test
  @DisplayName("catches an answer from another thread")
  void otherThread() {
    assertBroken(
        "on another thread",
        (all, response) -> {
          Thread thread =
              new Thread(
                  () ->
                      assertThrows(IllegalStateException.class, () -> good(response, all.get(0))));
          thread.start();
          thread.join();
          all.forEach(document -> good(response, document));
        });
  }

  @Test
  @DisplayName("catches an answer after the operation is over")
  void late() {
    List<OperationResponse> kept = new ArrayList<>();
    List<ObjectData> documents = new ArrayList<>();
    AtomConnection connection =
        RogueConnector.operating(
            context ->
                operation(
                    (all, response) -> {
                      kept.add(response);
                      documents.addAll(all);
                      all.forEach(document -> good(response, document));
                    }));
    connection.operation(OperationType.CREATE, Map.of()).run(TWO);
    assertThrows(IllegalStateException.class, () -> good(kept.get(0), documents.get(0)));
    assertMessage(
        "after the operation was over",
        assertThrows(RuleViolation.class, () -> connection.rules().check()));
  }

  @Test
  @DisplayName("fails what is outstanding when the connector throws, with its code and message")
  void exception() {
    List<AnsweredDocument> answers =
        create(
            (all, response) -> {
              good(response, all.get(0));
              throw new ConnectorException("E1", "It broke.");
            });
    assertEquals(OperationStatus.SUCCESS, answers.get(0).status());
    assertEquals(OperationStatus.FAILURE, answers.get(1).status());
    assertEquals("E1", answers.get(1).code());
    assertEquals("It broke.", answers.get(1).message());
  }

  @Test
  @DisplayName("catches answers without code or message, and errors that say success")
  void incomplete() {
    assertBroken(
        "without status, code or message",
        (all, response) ->
            all.forEach(d -> response.addEmptyResult(d, OperationStatus.SUCCESS, "", "Done.")));
    assertBroken(
        "says SUCCESS",
        (all, response) ->
            all.forEach(d -> response.addErrorResult(d, OperationStatus.SUCCESS, "OK", "x", null)));
  }

  @Test
  @DisplayName("catches the value of a password field in a message or a document")
  void secrets() {
    assertBroken(
        "password field was told",
        (all, response) ->
            all.forEach(
                d ->
                    response.addEmptyResult(
                        d, OperationStatus.SUCCESS, "OK", "key obviouslyFake1")));
    assertBroken(
        "password field was told",
        (all, response) ->
            all.forEach(
                d ->
                    response.addResult(
                        d, OperationStatus.SUCCESS, "OK", "x", new Text("obviouslyFake1"))));
  }

  @Test
  @DisplayName("catches fields and properties that the descriptor does not declare")
  void undeclared() {
    assertBrokenWith(
        "does not declare the field sise",
        context -> {
          context.getOperationProperties().getLongProperty("sise", 1L);
          return null;
        });
    assertBroken(
        "the field fixed is not overrideable",
        (all, response) -> {
          all.get(0).getDynamicOperationProperties().getProperty("fixed");
          all.forEach(document -> good(response, document));
        });
    assertBroken(
        "no tracked property unknown",
        (all, response) -> {
          response.createMetadata().setTrackedProperty("unknown", "x");
          all.forEach(document -> good(response, document));
        });
  }

  @Test
  @DisplayName("applies defaults and types, and lets a document override")
  void defaults() {
    AtomConnection connection =
        RogueConnector.operating(
            context -> {
              PropertyMap fields = context.getOperationProperties();
              assertEquals(7L, fields.getLongProperty("size"));
              assertEquals(Boolean.TRUE, fields.getBooleanProperty("fixed"));
              assertEquals(7L, fields.get("size"));
              return operation(
                  (all, response) -> {
                    assertEquals(
                        "9", all.get(0).getDynamicOperationProperties().getProperty("size"));
                    assertEquals(
                        "7", all.get(1).getDynamicOperationProperties().getProperty("size"));
                    all.forEach(document -> good(response, document));
                  });
            });
    List<AnsweredDocument> answers =
        connection
            .operation(OperationType.CREATE, Map.of("size", " "))
            .run(List.of(TWO.get(0).overriding("size", "9"), TWO.get(1)));
    assertEquals("OK", answers.get(1).code(), () -> answers.get(1).message());
  }

  @Test
  @DisplayName("reads a payload by its stream or lets it write itself, and closes it")
  void payloads() {
    Text read = new Text("read");
    Text written = new Text("written");
    written.writes = true;
    List<AnsweredDocument> answers =
        create(
            (all, response) -> {
              response.addResult(all.get(0), OperationStatus.SUCCESS, "OK", "x", read);
              response.addResult(all.get(1), OperationStatus.SUCCESS, "OK", "x", written);
            });
    assertEquals(List.of("read"), answers.get(0).texts());
    assertEquals(List.of("written"), answers.get(1).texts());
    assertTrue(read.closed && written.closed);
  }

  private static final class Text implements Payload {
    private final byte[] bytes;
    private boolean writes;
    private boolean closed;

    private Text(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream readFrom() {
      return writes ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public void writeTo(OutputStream out) throws java.io.IOException {
      out.write(bytes);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  @DisplayName("says which methods it has no answer to")
  void noAnswer() {
    OperationRequest request = new SdkProxy("empty").as(UpdateRequest.class);
    UnsupportedOperationException thrown =
        assertThrows(
            UnsupportedOperationException.class, () -> ((UpdateRequest) request).iterator());
    assertTrue(thrown.getMessage().contains("iterator"));
  }
}
