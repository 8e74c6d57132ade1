package io.github.filesprovisioning.core.provisioning;

import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.KEY;
import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.RequestAttempt;
import io.github.filesprovisioning.core.client.RequestListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * A job that breaks off at any of its writes, before or after the write took effect, is completed
 * by running it again.
 */
@DisplayName("A job that breaks off at any write")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatAfterFailureTest {
  private static final String EMPTY = "{}";
  private static final String GROUPS =
      "'groups':[{'name':'Sales'},{'name':'Support'},{'name':'Board'}]";
  private static final String ANN =
      "{"
          + GROUPS
          + ",'users':[{'username':'ann','name':'Ann','groups':['Sales','Support'],"
          + "'admin_of':['Support']},{'username':'bob','groups':['Sales']},{'username':'cia'}],"
          + "'folders':['Home/ann','Archive'],"
          + "'permissions':["
          + "{'path':'Archive','user':'ann','permission':'readonly','recursive':true},"
          + "{'path':'Archive','user':'ann','permission':'history','recursive':true},"
          + "{'path':'Archive','user':'bob','permission':'full','recursive':true},"
          + "{'path':'Home/ann','user':'ann','permission':'full','recursive':false}],"
          + "'public_keys':[{'user':'ann','title':'laptop','public_key':'"
          + KEY
          + "'}],'api_keys':[{'user':'ann','name':'ci'},{'user':'ann','name':'backup'}]}";
  private static final String EVERYTHING =
      "'name':'Ann Abel','groups':['Sales','Board'],'create_missing_groups':true,"
          + "'folders':['Home/ann','Home/ann/inbox'],"
          + "'permissions':[{'path':'Home/ann','permission':'full'},"
          + "{'path':'Archive','permission':'list'}],"
          + "'public_keys':[{'title':'work','public_key':'"
          + KEY
          + "'}],'event_time':'2026-03-01T08:00:00Z'";

  private final ProvisioningSite site = new ProvisioningSite();

  @AfterAll
  void stop() {
    site.close();
  }

  @TestFactory
  @DisplayName("is completed by running it again")
  Stream<DynamicTest> isCompleted() {
    return jobs().stream()
        .flatMap(
            job ->
                Stream.of("error_before", "drop_before", "error_after", "drop_after")
                    .map(
                        fault ->
                            dynamicTest(job.name + ", " + fault, () -> failAtEach(job, fault))));
  }

  private List<Job> jobs() {
    return List.of(
        job("a user is created", EMPTY, "ensureUser", "{'username':'ann','name':'Ann'}"),
        job("a user is changed", ANN, "ensureUser", "{'username':'ann','name':'A','notes':'n'}"),
        job("a group is created", EMPTY, "ensureGroup", "{'name':'Sales','notes':'n'}"),
        job("a group is changed", ANN, "ensureGroup", "{'name':'Sales','notes':'n'}"),
        job("a user is switched off", ANN, "deactivateUser", "{'username':'ann'}"),
        job(
            "a user joins a group that is made",
            ANN,
            "addMembership",
            "{'username':'ann','group_name':'New','create_missing_groups':true,'admin':true}"),
        job(
            "a user leaves a group",
            ANN,
            "removeMembership",
            "{'username':'ann','group_name':'Sales'}"),
        job(
            "the groups of an administrator are set",
            ANN,
            "setUserGroups",
            "{'username':'ann','groups':['Support','Board','New'],'create_missing_groups':true}"),
        job(
            "the groups of a member are set",
            ANN,
            "setUserGroups",
            "{'username':'bob','groups':['Board','New'],'create_missing_groups':true}"),
        job(
            "the members of a group are set",
            ANN,
            "setGroupMembers",
            "{'group_name':'Support','usernames':['ann','bob']}"),
        job(
            "the members of a group that is made are set",
            ANN,
            "setGroupMembers",
            "{'group_name':'New','usernames':['ann','bob'],'create_missing_groups':true}"),
        job(
            "the reach of a permission changes",
            ANN,
            "grantPermission",
            "{'username':'ann','path':'Home/ann','permission':'full','recursive':true}"),
        job(
            "all permissions on a folder are revoked",
            ANN,
            "revokePermission",
            "{'username':'ann','path':'Archive'}"),
        job(
            "the permissions of a folder are set",
            ANN,
            "setFolderPermissions",
            "{'path':'Archive','permissions':[{'group_name':'Sales','permission':'list'},"
                + "{'group_name':'Board','permission':'full'},"
                + "{'username':'bob','permission':'full'}]}"),
        job("a person is hired", EMPTY, "onboardUser", "{'username':'ann'," + EVERYTHING + "}"),
        job(
            "a person moves",
            ANN,
            "onboardUser",
            "{'username':'ann',"
                + EVERYTHING
                + ",'exact_groups':true,'exact_permissions':true,'tags':'moved'}"),
        job("a person leaves", ANN, "offboardUser", "{'username':'ann'}"),
        job(
            "a person leaves for good",
            ANN,
            "offboardUser",
            "{'username':'ann','delete':true,'event_time':'2026-03-01T08:00:00Z'}"),
        new Job("a person is reinstated", ANN, "reinstateUser", this::receiptOfAnn),
        new Job("a deleted user is restored", ANN, "restoreDeletedUser", this::annIsDeleted));
  }

  private static Job job(String name, String seed, String method, String input) {
    return new Job(name, seed, method, site -> json(input));
  }

  private ObjectNode receiptOfAnn(ProvisioningSite there) {
    ObjectNode input = json("{}");
    input.set("receipt", there.run("offboardUser", "{'username':'ann'}").get("receipt"));
    return input;
  }

  private ObjectNode annIsDeleted(ProvisioningSite there) {
    there.client().users().delete(there.user("ann").get("id").asLong(), null);
    return json("{'username':'ann','earliest_date':'%s'}", "2026-01-01T00:00:00Z");
  }

  private void failAtEach(Job job, String fault) {
    ObjectNode input = job.begin(site);
    long before = site.sandbox().writeCount();
    site.run(job.method, input);
    long writes = site.sandbox().writeCount() - before;
    String wanted = SiteState.of(site.sandbox().state());
    assertTrue(writes > 0, "the job writes nothing");
    for (int at = 1; at <= writes; at++) {
      ObjectNode again = job.begin(site);
      Optional<FilesException> failure = failAt(at, fault, job.method, again);
      if (fault.endsWith("_before")) {
        assertEquals(at > 1, failure.orElseThrow() instanceof IncompleteException, "write " + at);
      }
      failure.ifPresent(RepeatAfterFailureTest::tellsWhatWasDone);
      site.run(job.method, again);
      assertEquals(wanted, SiteState.of(site.sandbox().state()), "after write " + at);
      assertWritesNothing(job, again);
    }
  }

  private Optional<FilesException> failAt(int at, String fault, String method, ObjectNode input) {
    FailingWrite failingWrite = new FailingWrite(site, fault, at);
    try (FilesClient client = site.impatientClient(failingWrite)) {
      failingWrite.begin();
      new Composites(client).run(method, input);
      return Optional.empty();
    } catch (FilesException e) {
      return Optional.of(e);
    } finally {
      site.sandbox().clearFaults();
    }
  }

  private static void tellsWhatWasDone(FilesException failure) {
    assertNotNull(failure.kind());
    if (failure instanceof IncompleteException) {
      IncompleteException incomplete = (IncompleteException) failure;
      assertFalse(incomplete.completedSteps().isEmpty());
      incomplete
          .completedSteps()
          .forEach(step -> assertTrue(failure.getMessage().contains(step), failure.getMessage()));
      assertTrue(failure.getCause() instanceof FilesException);
    }
  }

  private void assertWritesNothing(Job job, ObjectNode input) {
    long before = site.sandbox().writeCount();
    ObjectNode result = site.run(job.method, input);
    assertEquals("UNCHANGED", result.get("outcome").asText());
    assertEquals(before, site.sandbox().writeCount());
  }

  /** Something to do on a site in a certain state. */
  private static final class Job {
    final String name;
    final String seed;
    final String method;
    final Function<ProvisioningSite, ObjectNode> input;

    Job(String name, String seed, String method, Function<ProvisioningSite, ObjectNode> input) {
      this.name = name;
      this.seed = seed;
      this.method = method;
      this.input = input;
    }

    ObjectNode begin(ProvisioningSite site) {
      site.start(seed);
      return input.apply(site);
    }
  }

  /** Lets one write of a client fail: the first, the second and so on. */
  private static final class FailingWrite implements RequestListener {
    private final ProvisioningSite site;
    private final String fault;
    private final int at;
    private int writes;

    FailingWrite(ProvisioningSite site, String fault, int at) {
      this.site = site;
      this.fault = fault;
      this.at = at;
    }

    void begin() {
      armBeforeTheWrite();
    }

    @Override
    public void attempted(RequestAttempt attempt) {
      if (!attempt.method().equals("GET")) {
        writes++;
        armBeforeTheWrite();
      }
    }

    private void armBeforeTheWrite() {
      if (writes == at - 1) {
        site.sandbox()
            .faults(
                json(
                    "{'rules':[{'kind':'%1$s','method':'POST','times':1},"
                        + "{'kind':'%1$s','method':'PATCH','times':1},"
                        + "{'kind':'%1$s','method':'DELETE','times':1}]}",
                    fault));
      } else {
        site.sandbox().clearFaults();
      }
    }
  }
}
