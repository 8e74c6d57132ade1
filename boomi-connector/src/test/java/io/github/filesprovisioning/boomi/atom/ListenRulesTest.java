package io.github.filesprovisioning.boomi.atom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.Payload;
import com.boomi.connector.api.listen.Listener;
import com.boomi.connector.api.listen.ListenerExecutionResult;
import com.boomi.connector.api.listen.PayloadBatch;
import com.boomi.connector.api.listen.SubmitOptions;
import com.boomi.connector.api.listen.options.WaitMode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The harness, of listeners,")
class ListenRulesTest {
  private final List<String> processed = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();
  private final AtomConnection connection = RogueConnector.listening(listeners::add);
  private final RunningListener running =
      connection
          .operation(OperationType.LISTEN, Map.of())
          .listen(documents -> processed.addAll(documents) && !documents.contains("bad"));
  private final Listener listener = listeners.get(0);

  private void assertBroken(String rule) {
    RuleViolation violation = assertThrows(RuleViolation.class, () -> connection.rules().check());
    assertTrue(violation.getMessage().contains(rule), violation::getMessage);
  }

  private static SubmitOptions completion() {
    return new SubmitOptions().withWaitMode(WaitMode.PROCESS_COMPLETION);
  }

  @Test
  @DisplayName("runs the process with a batch and says whether it completed")
  void good() throws Exception {
    Future<ListenerExecutionResult> bad = listener.submit(new Text("bad"), completion());
    assertFalse(bad.get().isSuccess());
    Text one = new Text("one");
    PayloadBatch batch = listener.getBatch();
    batch.add(one);
    assertTrue(one.closed);
    assertEquals(1, batch.getCount());
    assertTrue(batch.submit(completion()).get().isSuccess());
    assertEquals(List.of("bad", "one"), processed);
    connection.rules().check();
    assertFalse(running.isSingleton());
  }

  @Test
  @DisplayName("catches null")
  void nothing() {
    assertThrows(IllegalArgumentException.class, () -> listener.submit((Payload) null));
    assertBroken("null was submitted");
    assertThrows(IllegalArgumentException.class, () -> listener.getBatch().add(null));
    assertBroken("null was added");
  }

  @Test
  @DisplayName("catches an empty batch, and a batch used twice")
  void batches() {
    assertThrows(IllegalStateException.class, () -> listener.getBatch().submit(completion()));
    assertBroken("empty batch");
    PayloadBatch batch = listener.getBatch();
    batch.add(new Text("one"));
    batch.submit();
    assertThrows(IllegalStateException.class, () -> batch.add(new Text("two")));
    assertBroken("after it had been submitted");
  }

  @Test
  @DisplayName("catches more than five batches at a time")
  void manyBatches() {
    for (int i = 0; i < ListenerSlot.MOST_BATCHES; i++) {
      listener.getBatch();
    }
    assertThrows(IllegalStateException.class, listener::getBatch);
    assertBroken("more than 5 batches");
  }

  @Test
  @DisplayName("takes nothing after it was stopped")
  void stopped() {
    running.close();
    assertThrows(IllegalStateException.class, () -> listener.submit(new Text("late")));
    assertThrows(IllegalStateException.class, listener::getBatch);
  }

  @Test
  @DisplayName("catches user-defined and undeclared properties")
  void properties() {
    assertThrows(
        IllegalStateException.class,
        () -> listener.createMetadata().setUserDefinedProperty("a", "b"));
    assertBroken("no user-defined properties");
    assertThrows(
        IllegalStateException.class, () -> listener.createMetadata().setTrackedProperty("a", "b"));
    assertBroken("no tracked property a");
  }

  @Test
  @DisplayName("tells at the end what a listener broke and hid")
  void atTheEnd() {
    assertThrows(IllegalStateException.class, () -> listener.getBatch().submit());
    RuleViolation violation = assertThrows(RuleViolation.class, running::close);
    assertTrue(violation.getMessage().contains("empty"), violation::getMessage);
  }

  private static final class Text implements Payload {
    private final String text;
    private boolean closed;

    private Text(String text) {
      this.text = text;
    }

    @Override
    public InputStream readFrom() {
      return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void writeTo(OutputStream out) {
      throw new UnsupportedOperationException("it has a stream");
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
