package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a data directory, what was answered is there again after any end of the process. */
class PersistenceTest {
  @TempDir Path directory;

  private SandboxProcess start() throws IOException {
    return SandboxProcess.start("--port", "0", "--data", directory.toString());
  }

  @Test
  void the_whole_site_is_the_same_after_a_kill() throws Exception {
    JsonNode before;
    String key;
    try (SandboxProcess process = start()) {
      Site site = process.site();
      key = process.apiKey();
      site.seed(
          "{'groups':[{'name':'Sales'}],'sso_strategies':[{'label':'Okta'}],"
              + "'users':[{'username':'ann','groups':['Sales'],'admin_of':['Sales'],"
              + "'created_at':'2026-03-01T00:00:00Z','tags':'a,b'}],"
              + "'permissions':[{'path':'a/b','group':'Sales','permission':'admin'}],"
              + "'api_keys':[{'user':'ann','name':'ci'}]}");
      long ann = site.get("/users?filter%5Busername%5D=ann").ok().path(0).path("id").asLong();
      site.patch("/users/" + ann, "{'name':'Änn','disabled':true,'sftp_permission':false}").ok();
      site.post("/folders/c/d", "{'mkdir_parents':true}").ok();
      long bob = site.post("/users", "{'username':'bob'}").id();
      assertEquals(204, site.delete("/users/" + bob).status());
      before = site.state();
      process.kill();
    }
    try (SandboxProcess process = start()) {
      assertEquals(key, process.apiKey());
      assertEquals(before, process.site().state());
      assertEquals(
          List.of("user_update", "create", "user_create", "user_destroy"),
          SandboxTest.values(process.site().get("/history").ok(), "action"));
      process
          .site()
          .post(
              "/restores",
              "{'earliest_date':'"
                  + Instant.now().minusSeconds(3600)
                  + "','restoration_type':'users'}")
          .ok();
      assertEquals(
          1, process.site().get("/users?filter%5Busername%5D=bob").ok().size(), "the bin is kept");
    }
  }

  @Test
  void every_write_that_was_answered_survives_a_kill_in_the_middle_of_many() throws Exception {
    Set<String> answered = new HashSet<>();
    Set<String> sent = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
      ConcurrentLinkedQueue<String> tried = new ConcurrentLinkedQueue<>();
      try (SandboxProcess process = start()) {
        List<Thread> clients = new ArrayList<>();
        CountDownLatch enough = new CountDownLatch(200);
        for (int client = 0; client < 4; client++) {
          Writer writer =
              new Writer(process.site(), "r" + round + "c" + client + "n", tried, accepted, enough);
          clients.add(new Thread(writer));
        }
        clients.forEach(Thread::start);
        enough.await();
        process.kill();
        for (Thread client : clients) {
          client.join();
        }
      }
      answered.addAll(accepted);
      sent.addAll(tried);
    }
    try (SandboxProcess process = start()) {
      Set<String> kept = new HashSet<>();
      Set<Long> ids = new HashSet<>();
      JsonNode users =
          process.site().get("/users?per_page=10000&filter_prefix%5Busername%5D=r").ok();
      for (JsonNode user : users) {
        kept.add(user.path("username").asText());
        assertTrue(ids.add(user.path("id").asLong()), "no id twice");
        assertEquals(1, user.path("group_ids").asText().split(",").length, "no write by half");
      }
      assertTrue(kept.containsAll(answered), "everything that was answered is there");
      assertTrue(sent.containsAll(kept), "nothing else is there");
      assertEquals(users.size(), kept.size());
    }
  }

  /** Makes users, each in a group, until the server is gone. */
  private record Writer(
      Site site,
      String prefix,
      ConcurrentLinkedQueue<String> tried,
      ConcurrentLinkedQueue<String> accepted,
      CountDownLatch enough)
      implements Runnable {
    @Override
    public void run() {
      try {
        long group = site.post("/groups", "{'name':'" + prefix + "'}").id();
        for (int i = 0; ; i++) {
          String name = prefix + i;
          tried.add(name);
          String body = "{'username':'" + name + "','group_ids':'" + group + "'}";
          if (site.post("/users", body).status() == 201) {
            accepted.add(name);
          }
          enough.countDown();
        }
      } catch (UncheckedIOException serverIsGone) {
        assertTrue(accepted.size() <= tried.size());
      }
    }
  }

  @Test
  void a_sandbox_that_is_closed_and_started_again_in_the_same_process_is_the_same() {
    SandboxOptions options = SandboxOptions.builder().dataDirectory(directory).build();
    JsonNode before;
    try (Sandbox sandbox = Sandbox.start(options)) {
      Site.of(sandbox).seed("{'users':[{'username':'ann'}],'folders':['x/y']}");
      before = sandbox.state();
    }
    try (Sandbox sandbox = Sandbox.start(options)) {
      assertEquals(before, sandbox.state());
      sandbox.reset();
      assertEquals(1, sandbox.state().path("users").size());
    }
    try (Sandbox sandbox = Sandbox.start(options)) {
      assertEquals(1, sandbox.state().path("users").size());
    }
  }
}
