package io.github.filesprovisioning.boomi.bulk;

import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** One UPSERT of many users, one document in a hundred of them bad, and what came of each. */
public final class BulkUpsert {
  private static final int BAD_EVERY = 100;

  private final ObjectMapper json = new ObjectMapper();
  private final BitSet answered = new BitSet();
  private final List<String> wrong = new ArrayList<>();
  private final int documents;
  private final IntConsumer progress;
  private int refused;
  private int mostUnderWay;

  /** An upsert of so many documents; the progress is told after each. */
  public BulkUpsert(int documents, IntConsumer progress) {
    this.documents = documents;
    this.progress = progress;
  }

  /** Faults of five kinds that meet one request in ten altogether; none asks to wait. */
  public static String faults() {
    return "{\"seed\":11,\"rules\":["
        + "{\"kind\":\"rate_limit\",\"probability\":0.02,\"retry_after\":0},"
        + "{\"kind\":\"error_before\",\"probability\":0.02},"
        + "{\"kind\":\"error_after\",\"probability\":0.02},"
        + "{\"kind\":\"drop_before\",\"probability\":0.02},"
        + "{\"kind\":\"drop_after\",\"probability\":0.02}]}";
  }

  /** Runs it. */
  public void run(AtomConnection connection, int parallel) {
    Iterator<InputDocument> inputs =
        IntStream.range(0, documents).mapToObj(BulkUpsert::document).iterator();
    mostUnderWay =
        connection
            .operation(OperationType.UPSERT, Map.of("parallel", String.valueOf(parallel)))
            .importing("user.ensure")
            .run(inputs, this::check);
    if (answered.cardinality() != documents) {
      wrong.add("only " + answered.cardinality() + " documents have a result");
    }
  }

  static String username(int index) {
    return String.format("bulk%05d", index);
  }

  static boolean isBad(int index) {
    return index % BAD_EVERY == BAD_EVERY / 2;
  }

  private static InputDocument document(int index) {
    String field = isBad(index) ? "user_name" : "username";
    return InputDocument.of("{\"" + field + "\":\"" + username(index) + "\",\"company\":\"Acme\"}");
  }

  private void check(AnsweredDocument answer) {
    int index = answer.index();
    if (answered.get(index)) {
      wrong.add(index + " has two results");
    }
    answered.set(index);
    boolean good = isBad(index) ? isRefusal(answer) : isUser(answer);
    if (!good) {
      wrong.add(index + ": " + answer.status() + " " + answer.code() + " " + answer.message());
    }
    progress.accept(answered.cardinality());
  }

  private boolean isRefusal(AnsweredDocument answer) {
    refused++;
    return answer.status() == OperationStatus.APPLICATION_ERROR
        && answer.code().equals("INVALID_INPUT");
  }

  private boolean isUser(AnsweredDocument answer) {
    try {
      return answer.status() == OperationStatus.SUCCESS
          && json.readTree(answer.contents().get(0))
              .at("/user/username")
              .asText()
              .equals(username(answer.index()));
    } catch (JsonProcessingException e) {
      return false;
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What did not come as it must; empty when everything did. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How many documents were refused, as they must be. */
  public int refused() {
    return refused;
  }

  /** How many documents were taken and not yet answered, at most. */
  public int mostUnderWay() {
    return mostUnderWay;
  }
}
