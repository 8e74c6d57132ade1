package io.github.filesprovisioning.boomi.connector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.ProcessRuns;
import io.github.filesprovisioning.boomi.atom.RunningListener;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A listener")
class ListenIT {
  private static final long PATIENCE_SECONDS = 120;

  private Site site;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    site = new Site();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Map<String, String> fields(String... more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("stateFolder", folder.toString());
    fields.put("pollInterval", "5");
    fields.put("includeExisting", "true");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private RunningListener listen(ProcessRuns process, String... more) {
    return listen(site.connection(), "user.created", process, more);
  }

  private RunningListener listen(
      AtomConnection connection, String trigger, ProcessRuns process, String... more) {
    return connection
        .operation(OperationType.LISTEN, fields(more))
        .importing(trigger)
        .listen(process);
  }

  private static Set<String> usernames(Iterable<String> documents) {
    Set<String> names = new TreeSet<>();
    documents.forEach(text -> names.add(Site.json(text).at("/user/username").asText()));
    return names;
  }

  private void hire(int from, int to) {
    ObjectNode seed = (ObjectNode) Site.json("{'users':[]}");
    for (int i = from; i < to; i++) {
      seed.withArray("users").addObject().put("username", String.format("user%03d", i));
    }
    site.sandbox().seed(seed);
  }

  /** Completes, says no or breaks, by chance; remembers what was completed. */
  private static final class MoodyProcess implements ProcessRuns {
    private final Random mood = new Random(5);
    private final Set<String> completed = new TreeSet<>();
    private int runs;
    private int refused;

    @Override
    public synchronized boolean run(List<String> documents) {
      runs++;
      int chance = mood.nextInt(10);
      if (chance < 3) {
        refused++;
        if (chance == 0) {
          throw new IllegalStateException("the process broke");
        }
        return false;
      }
      completed.addAll(usernames(documents));
      notifyAll();
      return true;
    }

    synchronized void await(int count) throws InterruptedException {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (completed.size() < count) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        assertTrue(left > 0, () -> "only " + completed.size() + " of " + count);
        wait(left);
      }
    }
  }

  @Test
  @DisplayName("loses none of 500 changes while the process fails at random, over restarts")
  void nothingIsLost() throws Exception {
    MoodyProcess process = new MoodyProcess();
    for (int part = 0; part < 5; part++) {
      hire(part * 100, part * 100 + 50);
      try (RunningListener listener = listen(process, "batchSize", "7")) {
        assertTrue(listener.isSingleton());
        hire(part * 100 + 50, part * 100 + 100);
        // Restarted somewhere in the middle, with changes not told yet.
        process.await(part * 100 + 30);
      }
    }
    try (RunningListener last = listen(process, "batchSize", "7")) {
      assertTrue(last.isSingleton());
      process.await(501);
    }
    Set<String> expected = new TreeSet<>(Set.of("admin"));
    for (int i = 0; i < 500; i++) {
      expected.add(String.format("user%03d", i));
    }
    assertEquals(expected, process.completed);
    assertTrue(process.refused > 10, () -> process.refused + " of " + process.runs);
    System.out.println(
        "LISTEN: 500 changes, "
            + process.runs
            + " processes, "
            + process.refused
            + " of them failed, 5 restarts, 0 lost");
  }

  @Test
  @DisplayName("keeps its state only after the process has completed")
  void stateMovesLate() throws Exception {
    CountDownLatch done = new CountDownLatch(2);
    Path state = folder.resolve("user.created.state");
    ProcessRuns process =
        documents -> {
          boolean early = Files.exists(state);
          done.countDown();
          return !early && done.getCount() == 0;
        };
    try (RunningListener listener = listen(process)) {
      assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      listener.close();
      assertTrue(Files.size(state) > 0);
    }
  }

  @Test
  @DisplayName("leaves no thread behind, and only its owner reads the state")
  void cleanStop() throws Exception {
    MoodyProcess process = new MoodyProcess();
    try (RunningListener listener = listen(process)) {
      process.await(1);
      listener.close();
    }
    assertEquals(Set.of(), threads());
    assertEquals(
        "[OWNER_READ, OWNER_WRITE]",
        new TreeSet<>(Files.getPosixFilePermissions(folder.resolve("user.created.state")))
            .toString());
  }

  @Test
  @DisplayName("waits while another of its name runs, and takes over when that one stops")
  void twoNodes() throws Exception {
    MoodyProcess first = new MoodyProcess();
    MoodyProcess second = new MoodyProcess();
    try (RunningListener one = listen(first)) {
      first.await(1);
      try (RunningListener two = listen(second)) {
        assertTrue(two.isSingleton());
        hire(0, 10);
        first.await(11);
        assertEquals(Set.of(), second.completed);
        one.close();
        hire(10, 20);
        second.await(10);
      }
    }
    assertFalse(second.completed.contains("user005"));
  }

  @Test
  @DisplayName("tells each trigger's own kind of change, filtered as its fields say")
  void filtered() throws Exception {
    site.seed(
        "{'groups':[{'name':'Sales'}],'users':[{'username':'ann','groups':['Sales']},{'username':'bob'}]}");
    MoodyProcess process = new MoodyProcess();
    try (RunningListener listener =
        listen(process, "group_id", String.valueOf(site.groupId("Sales")))) {
      assertTrue(listener.isSingleton());
      process.await(1);
    }
    assertEquals(Set.of("ann"), process.completed);
  }

  @Test
  @DisplayName("refuses fields that are wrong when it starts")
  void wrongFields() {
    ProcessRuns process = documents -> true;
    ConnectorException noFolder =
        assertThrows(ConnectorException.class, () -> listen(process, "stateFolder", ""));
    assertTrue(noFolder.getStatusMessage().contains("State Folder"));
    ConnectorException name =
        assertThrows(ConnectorException.class, () -> listen(process, "listenerName", "../x"));
    assertTrue(name.getStatusMessage().contains("Listener Name"));
    ConnectorException group =
        assertThrows(ConnectorException.class, () -> listen(process, "group_id", "0"));
    assertEquals("INVALID_INPUT", group.getStatusCode());
    assertTrue(group.getStatusMessage().startsWith("Group ID must"), group.getStatusMessage());
    ConnectorException foreign =
        assertThrows(ConnectorException.class, () -> listen(process, "path", "Sales"));
    assertEquals("Path must be left empty for User created.", foreign.getStatusMessage());
  }

  @Test
  @DisplayName("breaks off a look at Files.com that does not end when it is stopped")
  void stopWhileAsking() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    HttpServer silent =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    silent.createContext(
        "/",
        exchange -> {
          asked.countDown();
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    silent.start();
    String url = "http://127.0.0.1:" + silent.getAddress().getPort();
    AtomConnection connection =
        site.connection(Map.of("url", url, "requestTimeout", "3600", "totalDeadline", "3600"));
    List<Throwable> told = new CopyOnWriteArrayList<>();
    try (RunningListener listener = listen(connection, "user.created", new Quiet(told))) {
      assertTrue(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      listener.close();
      assertEquals(Set.of(), threads());
      assertEquals(List.of(), told);
    } finally {
      over.countDown();
      silent.stop(0);
    }
  }

  private static Set<String> threads() {
    Set<String> names = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("filescom-provisioning-listener")) {
        names.add(thread.getName());
      }
    }
    return names;
  }

  /** Completes, and keeps what goes wrong. */
  private record Quiet(List<Throwable> told) implements ProcessRuns {
    @Override
    public boolean run(List<String> documents) {
      return true;
    }

    @Override
    public void failed(Throwable error) {
      told.add(error);
    }
  }

  @Test
  @DisplayName("goes on when the state could not be kept for a while, and keeps it then")
  void folderIsFull() throws Exception {
    Path inTheWay = Files.createDirectory(folder.resolve("user.created.state.new"));
    CountDownLatch told = new CountDownLatch(1);
    MoodyProcess process = new MoodyProcess();
    ProcessRuns watched =
        new ProcessRuns() {
          @Override
          public boolean run(List<String> documents) {
            return process.run(documents);
          }

          @Override
          public void failed(Throwable error) {
            told.countDown();
          }
        };
    Path state = folder.resolve("user.created.state");
    try (RunningListener listener = listen(watched)) {
      assertTrue(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertTrue(listener.isSingleton());
      assertFalse(Files.exists(state));
      Files.delete(inTheWay);
      hire(0, 3);
      process.await(4);
    }
    assertTrue(Files.size(state) > 0);
    assertEquals(Set.of("admin", "user000", "user001", "user002"), process.completed);
  }

  @Test
  @DisplayName(
      "whose state is damaged begins anew when somebody deletes the file, without a restart")
  void damagedState() throws Exception {
    Path state = folder.resolve("user.created.state");
    Files.writeString(state, "damaged");
    CountDownLatch told = new CountDownLatch(1);
    List<String> messages = new CopyOnWriteArrayList<>();
    MoodyProcess process = new MoodyProcess();
    ProcessRuns watched =
        new ProcessRuns() {
          @Override
          public boolean run(List<String> documents) {
            return process.run(documents);
          }

          @Override
          public void failed(Throwable error) {
            messages.add(error.getMessage());
            told.countDown();
          }
        };
    try (RunningListener listener = listen(watched)) {
      assertTrue(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertTrue(listener.isSingleton());
      assertEquals(Set.of(), process.completed);
      Files.delete(state);
      process.await(1);
    }
    assertEquals(1, messages.size(), messages::toString);
    assertTrue(messages.get(0).contains("damaged"), messages::toString);
  }

  @Test
  @DisplayName("tells the runtime once when the key is refused or the state is damaged")
  void problems() throws Exception {
    assertTold("NOT_AUTHENTICATED", site.connection(Map.of("apiKey", "obviouslyWrongKey1")));
    Files.writeString(folder.resolve("user.created.state"), "damaged");
    assertTold("INVALID_INPUT", site.connection());
  }

  @Test
  @DisplayName(
      "never takes the state of another site for its own, where everybody would look deleted")
  void otherSite() throws Exception {
    MoodyProcess process = new MoodyProcess();
    try (RunningListener listener = listen(process)) {
      assertTrue(listener.isSingleton());
      process.await(1);
    }
    byte[] kept = Files.readAllBytes(folder.resolve("user.created.state"));
    try (Site other = new Site()) {
      assertTold("INVALID_INPUT", other.connection());
      assertEquals(0, other.sandbox().requestCount());
    }
    assertArrayEquals(kept, Files.readAllBytes(folder.resolve("user.created.state")));
  }

  private void assertTold(String kind, AtomConnection connection) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    StringBuffer kinds = new StringBuffer();
    ProcessRuns process =
        new ProcessRuns() {
          @Override
          public boolean run(List<String> documents) {
            return false;
          }

          @Override
          public void failed(Throwable error) {
            kinds.append(kind(error));
            told.countDown();
          }
        };
    try (RunningListener listener = listen(connection, "user.created", process)) {
      assertTrue(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertTrue(listener.isSingleton());
    }
    assertEquals(kind, kinds.toString());
  }

  /** The error is of the connector's own class loader. */
  private static String kind(Throwable error) {
    try {
      return error.getClass().getMethod("kind").invoke(error).toString();
    } catch (ReflectiveOperationException e) {
      return error.toString();
    }
  }

  @Test
  @DisplayName("hands over what the catalogue declares")
  void content() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    StringBuffer text = new StringBuffer();
    ProcessRuns process =
        documents -> {
          text.append(documents.get(0));
          done.countDown();
          return true;
        };
    try (RunningListener listener = listen(process)) {
      assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      assertTrue(listener.isSingleton());
    }
    JsonNode event = Site.json(text.toString());
    assertFalse(event.path("event_id").asText().isBlank());
    assertEquals("admin", event.at("/user/username").asText());
  }
}
