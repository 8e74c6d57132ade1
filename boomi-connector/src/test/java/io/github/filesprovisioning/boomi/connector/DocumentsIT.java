package io.github.filesprovisioning.boomi.connector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.AtomOperation;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Documents")
class DocumentsIT {
  private Site site;

  @BeforeEach
  void start() {
    site = new Site();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static List<InputDocument> documents(String... texts) {
    List<InputDocument> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(InputDocument.of(text.replace('\'', '"')));
    }
    return documents;
  }

  private static JsonNode content(AnsweredDocument answer) {
    return Site.json(answer.texts().get(0));
  }

  @ParameterizedTest(name = "{0} at a time")
  @ValueSource(strings = {"1", "8"})
  @DisplayName("are answered each for itself, in their order, whatever is wrong with others")
  void neighbours(String parallel) {
    site.seed("{'users':[{'username':'taken'}]}");
    List<AnsweredDocument> answers =
        site.operation(OperationType.CREATE, "user.create", Map.of("parallel", parallel))
            .run(
                documents(
                    "{'username':'ann'}",
                    "{'username':'taken'}",
                    "{'usrname':'bob'}",
                    "not JSON",
                    "[]",
                    "{'username':'cid'}"));
    assertArrayEquals(
        new int[] {0, 1, 2, 3, 4, 5}, answers.stream().mapToInt(AnsweredDocument::index).toArray());
    assertEquals(
        List.of("OK", "CONFLICT", "INVALID_INPUT", "INVALID_INPUT", "INVALID_INPUT", "OK"),
        answers.stream().map(AnsweredDocument::code).toList());
    for (int bad : new int[] {1, 2, 3, 4}) {
      assertEquals(OperationStatus.APPLICATION_ERROR, answers.get(bad).status());
      assertEquals(answers.get(bad).code(), content(answers.get(bad)).path("kind").asText());
    }
    assertEquals("username", content(answers.get(1)).path("field").asText());
    assertEquals(422, content(answers.get(1)).path("status").asInt());
    assertEquals("usrname", content(answers.get(2)).path("field").asText());
    assertEquals("ann", content(answers.get(0)).path("username").asText());
    assertEquals(site.userId("cid"), content(answers.get(5)).path("id").asLong());
  }

  @Test
  @DisplayName("carry request id, outcome and number of requests")
  void trackedProperties() {
    AtomOperation operation = site.operation(OperationType.UPSERT, "user.ensure");
    List<InputDocument> ann = documents("{'username':'ann'}");
    AnsweredDocument created = operation.run(ann).get(0);
    assertEquals("CREATED", created.code());
    assertEquals("CREATED", created.tracked().get("outcome"));
    assertEquals("2", created.tracked().get("requests"));
    assertFalse(created.tracked().get("request_id").isBlank());
    AnsweredDocument again = operation.run(ann).get(0);
    assertEquals("UNCHANGED", again.code());
    assertEquals("1", again.tracked().get("requests"));
  }

  @Test
  @DisplayName("fail, and are no application errors, when Files.com does not work")
  void failures() {
    site.sandbox()
        .faults(Site.json("{'rules':[{'kind':'error_before','operation':'createUser'}]}"));
    AnsweredDocument answer =
        site.operation(OperationType.CREATE, "user.create")
            .run(documents("{'username':'ann'}"))
            .get(0);
    assertEquals(OperationStatus.FAILURE, answer.status());
    assertEquals("SERVER_ERROR", answer.code());
    assertTrue(answer.contents().isEmpty());
  }

  @Test
  @DisplayName("that are larger than allowed are refused, and the others are not")
  void limit() {
    String notes = "x".repeat(3000);
    List<AnsweredDocument> answers =
        site.operation(OperationType.UPSERT, "user.ensure", Map.of("limitKb", "2"))
            .run(documents("{'username':'ann','notes':'" + notes + "'}", "{'username':'bob'}"));
    assertEquals("INVALID_INPUT", answers.get(0).code());
    assertTrue(answers.get(0).message().contains("2048 bytes"), answers.get(0).message());
    assertEquals("CREATED", answers.get(1).code());
  }

  @Test
  @DisplayName("that no parser should be given are refused, and the others are not")
  void hostile() {
    byte[] notUtf8 = "{'username':'x'}".replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    notUtf8[13] = (byte) 0xff;
    List<InputDocument> documents = new ArrayList<>();
    documents.add(InputDocument.of("{\"notes\":" + "[".repeat(5000) + "]".repeat(5000) + "}"));
    documents.add(new InputDocument(notUtf8, Map.of(), Map.of()));
    documents.add(InputDocument.of("{\"username\":\"a\"} {\"username\":\"b\"}"));
    documents.add(InputDocument.of(""));
    documents.add(InputDocument.of("{\"username\":\"bob\"}"));
    List<AnsweredDocument> answers =
        site.operation(OperationType.CREATE, "user.create").run(documents);
    for (AnsweredDocument bad : answers.subList(0, 4)) {
      assertEquals(OperationStatus.APPLICATION_ERROR, bad.status(), bad.message());
      assertEquals("INVALID_INPUT", bad.code());
    }
    assertTrue(answers.get(0).message().contains("nested"), answers.get(0).message());
    assertTrue(answers.get(3).message().contains("username"), answers.get(3).message());
    assertEquals("OK", answers.get(4).code());
  }

  @Test
  @DisplayName("never show in an error what stood in them")
  void secrets() {
    List<AnsweredDocument> answers =
        site.operation(OperationType.CREATE, "user.create")
            .run(
                documents(
                    "{'username':'ann','password':'obviouslyFakePass1' broken",
                    "{'username':'ann','password':{'a':'obviouslyFakePass1'}}"));
    for (AnsweredDocument answer : answers) {
      assertEquals("INVALID_INPUT", answer.code());
      assertFalse((answer.message() + answer.texts()).contains("obviouslyFakePass1"));
    }
  }

  @Test
  @DisplayName("take the time of an event from their dynamic property")
  void eventTime() {
    AtomOperation onboard = site.operation(OperationType.EXECUTE, "lifecycle.onboard_user");
    InputDocument hire = InputDocument.of("{\"username\":\"ann\",\"company\":\"new\"}");
    InputDocument late = InputDocument.of("{\"username\":\"ann\",\"company\":\"old\"}");
    List<AnsweredDocument> answers =
        onboard.run(
            List.of(
                hire.withDynamicProperty("event_time", "2026-03-02T10:00:00Z"),
                late.withDynamicProperty("event_time", "2026-03-01T10:00:00Z")));
    assertEquals(
        List.of("CREATED", "STALE"), answers.stream().map(AnsweredDocument::code).toList());
  }

  @Test
  @DisplayName("ask for records; one that is not there is a success without a document")
  void get() {
    site.seed("{'users':[{'username':'ann'}]}");
    AtomOperation get = site.operation(OperationType.GET, "user.get");
    AnsweredDocument found = get.run(InputDocument.of(String.valueOf(site.userId("ann"))));
    assertEquals("ann", content(found).path("username").asText());
    AnsweredDocument missing = get.run(InputDocument.of("999999"));
    assertEquals(OperationStatus.SUCCESS, missing.status());
    assertTrue(missing.contents().isEmpty());
    AnsweredDocument bad = get.run(InputDocument.of("ann"));
    assertEquals(OperationStatus.APPLICATION_ERROR, bad.status());
    assertEquals("id", content(bad).path("field").asText());
  }

  @Test
  @DisplayName("delete records one by one, with a new owner of their own")
  void delete() {
    site.seed("{'users':[{'username':'ann'},{'username':'bob'},{'username':'cid'}]}");
    String ann = String.valueOf(site.userId("ann"));
    String bob = String.valueOf(site.userId("bob"));
    String cid = String.valueOf(site.userId("cid"));
    List<AnsweredDocument> answers =
        site.operation(OperationType.DELETE, "user.delete")
            .run(
                List.of(
                    InputDocument.of(ann).overriding("new_owner_id", cid),
                    InputDocument.of("999999"),
                    InputDocument.of(bob),
                    InputDocument.of(bob)));
    assertEquals(
        List.of("OK", "NOT_FOUND", "OK", "NOT_FOUND"),
        answers.stream().map(AnsweredDocument::code).toList());
    assertEquals(OperationStatus.APPLICATION_ERROR, answers.get(1).status());
    assertTrue(
        site.sandbox().requests(0).stream()
            .anyMatch(request -> request.toString().contains("new_owner_id=" + cid)),
        () -> site.sandbox().requests(0).toString());
    AnsweredDocument lenient =
        site.operation(OperationType.DELETE, "user.delete", Map.of("missingIsSuccess", "true"))
            .run(InputDocument.of(bob));
    assertEquals(OperationStatus.SUCCESS, lenient.status());
  }

  @Test
  @DisplayName("log their requests when the Atom logs that finely, and not otherwise")
  void logging() {
    AtomOperation quiet = site.operation(OperationType.UPSERT, "user.ensure");
    quiet.run(documents("{'username':'ann'}"));
    assertEquals(List.of(), quiet.logLines());
    try (Site fine = new Site(AtomLimits.usual().logging(Level.FINE))) {
      AtomOperation operation = fine.operation(OperationType.UPSERT, "user.ensure");
      operation.run(documents("{'username':'ann'}"));
      assertTrue(operation.logLines().toString().contains("createUser attempt 1: 201"));
    }
  }

  @Test
  @DisplayName("of many connections at the same time do not get in each other's way")
  void manyAccounts() {
    for (int i = 0; i < 40; i++) {
      AnsweredDocument answer =
          site.connection(Map.of("requestTimeout", String.valueOf(10 + i)))
              .operation(OperationType.UPSERT, Map.of())
              .importing("user.ensure")
              .run(InputDocument.of("{\"username\":\"ann\"}"));
      assertEquals(i == 0 ? "CREATED" : "UNCHANGED", answer.code());
    }
  }
}
