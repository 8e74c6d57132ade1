package io.github.filesprovisioning.core.provisioning;

import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.KEY;
import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The same job twice at the same moment: both succeed and the end is as if it had run once. */
@DisplayName("Two jobs at once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimultaneousJobsTest {
  private static final int ROUNDS = 15;
  private static final String ANN =
      "{'groups':[{'name':'Sales'},{'name':'Support'}],"
          + "'users':[{'username':'ann','groups':['Sales']},{'username':'bob'}],"
          + "'folders':['Archive'],"
          + "'permissions':[{'path':'Archive','user':'ann','permission':'full'},"
          + "{'path':'Archive','user':'ann','permission':'history'}],"
          + "'api_keys':[{'user':'ann','name':'ci'}],"
          + "'public_keys':[{'user':'ann','title':'laptop','public_key':'"
          + KEY
          + "'}]}";

  private final ProvisioningSite site = new ProvisioningSite();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterAll
  void stop() {
    threads.shutdownNow();
    site.close();
  }

  @TestFactory
  @DisplayName("that are the same both succeed and end as one")
  Stream<DynamicTest> sameJobTwice() {
    return Stream.of(
        twice("{}", "ensureUser", "{'username':'ann','email':'ann@example.com'}"),
        twice("{}", "ensureGroup", "{'name':'Sales','notes':'n'}"),
        twice(
            ANN,
            "addMembership",
            "{'username':'bob','group_name':'New','create_missing_groups':true}"),
        twice(ANN, "removeMembership", "{'username':'ann','group_name':'Sales'}"),
        twice(ANN, "setUserGroups", "{'username':'ann','groups':['Support']}"),
        twice(ANN, "setGroupMembers", "{'group_name':'Sales','usernames':['bob']}"),
        twice(ANN, "grantPermission", "{'username':'bob','path':'Archive','permission':'full'}"),
        twice(ANN, "revokePermission", "{'username':'ann','path':'Archive'}"),
        twice(
            ANN,
            "setFolderPermissions",
            "{'path':'Archive','permissions':[{'username':'bob','permission':'full'}]}"),
        twice(
            "{}",
            "onboardUser",
            "{'username':'ann','name':'Ann','groups':['Sales'],'create_missing_groups':true,"
                + "'folders':['Home/ann'],'permissions':[{'path':'Home/ann','permission':'full'}],"
                + "'public_keys':[{'title':'laptop','public_key':'"
                + KEY
                + "'}],'event_time':'2026-03-01T08:00:00Z'}"),
        twice(ANN, "offboardUser", "{'username':'ann'}"),
        twice(ANN, "offboardUser", "{'username':'ann','delete':true}"));
  }

  private DynamicTest twice(String seed, String method, String input) {
    return dynamicTest(
        method + " " + input,
        () -> {
          site.start(seed);
          site.run(method, input);
          String wanted = SiteState.of(site.sandbox().state());
          for (int round = 0; round < ROUNDS; round++) {
            site.start(seed);
            together(method, json(input), json(input));
            assertEquals(wanted, SiteState.of(site.sandbox().state()));
            assertEquals("UNCHANGED", site.run(method, input).get("outcome").asText());
          }
        });
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("that hire two people into one group that is missing make one group")
  void twoPeopleOneGroup() throws Exception {
    site.start("{}");
    String input = "{'username':'%s','groups':['Sales'],'create_missing_groups':true}";
    together("onboardUser", json(input, "ann"), json(input, "bob"));
    assertEquals(json("{'n':['ann','bob']}").get("n"), site.group("Sales").get("members"));
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("that hire a person and an older one of the same person never undo the newer one")
  void olderAndNewer() throws Exception {
    site.start("{'users':[{'username':'ann','name':'Nobody'}]}");
    String input = "{'username':'ann','name':'%s','event_time':'%s'}";
    List<JsonNode> results =
        together(
            "onboardUser",
            json(input, "Older", "2026-03-01T08:00:00Z"),
            json(input, "Newer", "2026-03-02T08:00:00Z"));
    assertTrue(List.of("UPDATED", "STALE").contains(results.get(0).get("outcome").asText()));
    // Reading and writing are two requests, so the older one may still land on top; but the time
    // it leaves behind lets the newer one through again.
    site.run("onboardUser", json(input, "Newer", "2026-03-02T08:00:00Z"));
    assertEquals("Newer", site.user("ann").get("name").asText());
    assertEquals("event-20260302t080000z", site.user("ann").get("tags").asText());
  }

  /** Runs both at the same moment, on a network that is slower for one than for the other. */
  private List<JsonNode> together(String method, ObjectNode one, ObjectNode other)
      throws Exception {
    site.sandbox().faults(json("{'rules':[{'kind':'latency','probability':0.5,'delay_ms':3}]}"));
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<JsonNode>> running = new ArrayList<>();
    for (ObjectNode input : List.of(one, other)) {
      Callable<JsonNode> job =
          () -> {
            start.await();
            return site.run(method, input);
          };
      running.add(threads.submit(job));
    }
    List<JsonNode> results = new ArrayList<>();
    for (Future<JsonNode> job : running) {
      results.add(job.get());
    }
    site.sandbox().clearFaults();
    return results;
  }
}
