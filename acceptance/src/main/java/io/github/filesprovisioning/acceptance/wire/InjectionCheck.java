package io.github.filesprovisioning.acceptance.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.wire.RequestEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts line breaks, dots, slashes, escapes and odd characters into the ids, names, paths and keys
 * that a platform takes, and looks at every byte that it sends: each request must be well-formed
 * and the one that was meant, whatever a value holds. A value may be refused with a typed error, or
 * travel as data.
 */
public final class InjectionCheck {

  /** Stands in what the values try to put in. */
  static final String MARK = "injected";

  private static final String BASE = "/api/rest/v1/";

  private static final List<String> VALUES =
      List.of(
          "x\r\nX-Injected: 1\r\n\r\nGET /api/rest/v1/injected HTTP/1.1\r\nHost: x\r\n\r\n",
          "x HTTP/1.1\r\nX-Injected: 1",
          "x\nX-Injected: 1",
          "x\rX-Injected: 1",
          "..",
          ".",
          "../injected",
          "a/../../injected",
          "../../../injected",
          "a/./b",
          "%2e%2e/injected",
          "%2E%2E%2Finjected",
          "..%2finjected",
          "..\\injected",
          "..;/injected",
          "//127.0.0.1:9/injected",
          "http://127.0.0.1:9/injected",
          "@127.0.0.1:9",
          "1/injected",
          "1?a=b&per_page=9#c",
          "1&filter[username]=admin",
          "a b+c%20d%",
          "nul\u0000byte",
          "\u0085next\u2028line\u2029s",
          "\u202egnp.\u2025/\uff0e\uff0e/\uff0finjected",
          "\u65e5\u672c/Zo\u00eb\ud83d\ude00");

  /** Inputs in which {@code VALUE} stands for one of the values. */
  private static final List<Case> CASES =
      List.of(
          new Case("user.get", "{'id':'VALUE'}"),
          new Case("user.find", "{'username':'VALUE'}"),
          new Case("user.find", "{'email':'VALUE'}"),
          new Case("user.list", "{'filter':{'username':'VALUE'}}"),
          new Case("user.ensure", "{'username':'VALUE','company':'VALUE'}"),
          new Case("user.update", "{'id':'VALUE','company':'VALUE'}"),
          new Case("user.unlock", "{'id':'VALUE'}"),
          new Case("user.delete", "{'id':'VALUE'}"),
          new Case("group.get", "{'id':'VALUE'}"),
          new Case("group.find", "{'name':'VALUE'}"),
          new Case("group.ensure", "{'name':'VALUE','notes':'VALUE'}"),
          new Case("membership.add", "{'username':'ann','group_name':'VALUE'}"),
          new Case("membership.remove", "{'username':'VALUE','group_name':'Sales'}"),
          new Case("membership.list_members", "{'group_id':'VALUE'}"),
          new Case("permission.grant", "{'path':'VALUE','username':'ann','permission':'full'}"),
          new Case("permission.revoke", "{'path':'VALUE','username':'ann'}"),
          new Case("permission.list", "{'path':'VALUE'}"),
          new Case(
              "lifecycle.onboard_user",
              "{'username':'ann','folders':['VALUE','Home/VALUE'],"
                  + "'permissions':[{'path':'Home/VALUE','permission':'full'}]}"),
          new Case("lifecycle.offboard_user", "{'email':'VALUE'}"),
          new Case("public_key.list", "{'user_id':'VALUE'}"),
          new Case("api_key.revoke", "{'id':'VALUE'}"),
          new Case("api.call", "{'method':'GET','path':'/VALUE'}"),
          new Case("api.call", "{'method':'GET','path':'/folders/VALUE'}"),
          new Case("api.call", "{'method':'VALUE','path':'/users'}"),
          new Case("api.call", "{'method':'GET','path':'/users','query':{'search':'VALUE'}}"),
          new Case("api.call", "{'method':'GET','path':'/users','query':{'VALUE':'a'}}"));

  /** What a well-formed request to a site that works cannot end in. */
  private static final Set<String> UNEXPECTED =
      Set.of("SERVER_ERROR", "CONNECTION", "TIMEOUT", "UNCERTAIN", "SITE_UNAVAILABLE");

  private record Case(String action, String input) {

    ObjectNode with(String value) {
      try {
        ObjectMapper json = new ObjectMapper();
        String quoted = json.writeValueAsString(value);
        return (ObjectNode)
            json.readTree(
                input
                    .replace('\'', '"')
                    .replace("VALUE", quoted.substring(1, quoted.length() - 1)));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the JSON of a case is wrong", e);
      }
    }
  }

  private final Platform platform;
  private final Set<String> leftOut;
  private final List<String> violations = new ArrayList<>();
  private final RawRequests raw = new RawRequests(BASE);

  /** A check of one platform. */
  public InjectionCheck(Platform platform) {
    this(platform, Set.of());
  }

  /**
   * A check of one platform.
   *
   * @param leftOut actions that the vendor's own engine sends without any code of ours
   */
  public InjectionCheck(Platform platform, Set<String> leftOut) {
    this.platform = platform;
    this.leftOut = Set.copyOf(leftOut);
  }

  /**
   * Runs all cases with all values.
   *
   * @return a sentence for each request that was not as it must be
   * @throws IOException when the site cannot be reached
   */
  public List<String> violations() throws IOException {
    String key = platform.catalogKey().orElse("core");
    SentBytes sent = new SentBytes();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        Relay relay = new Relay(sandbox.baseUrl(), sent::connection, () -> Relay.Tap.NONE)) {
      seed(sandbox);
      try (Platform.Session session = platform.open(relay.baseUrl(), sandbox.apiKey())) {
        for (Case each : CASES) {
          if (!leftOut.contains(each.action())
              && !Catalog.load().action(each.action()).unsupported().containsKey(key)) {
            VALUES.forEach(value -> run(session, each, value, sandbox, sent));
          }
        }
      }
    }
    return violations;
  }

  /** How many requests were looked at. */
  public int requests() {
    return raw.count();
  }

  private static void seed(Sandbox sandbox) {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    seed.withArray("groups").addObject().put("name", "Sales");
    seed.withArray("users").addObject().put("username", "ann");
    sandbox.seed(seed);
  }

  private void run(
      Platform.Session session, Case each, String value, Sandbox sandbox, SentBytes sent) {
    ObjectNode input = each.with(value);
    String what = each.action() + " " + input + ": ";
    long before = sandbox.requestCount();
    try {
      session.run(each.action(), input);
    } catch (ActionFailure failure) {
      if (UNEXPECTED.contains(failure.kind())) {
        violations.add(what + failure.kind() + " " + failure.getMessage());
      }
    } catch (RuntimeException e) {
      violations.add(what + e);
    }
    for (String connection : sent.take()) {
      raw.wrongIn(connection).forEach(wrong -> violations.add(what + wrong));
    }
    if (!each.action().equals("api.call")) {
      for (RequestEntry request : sandbox.requests(before)) {
        if (request.operation() == null || request.operation().isEmpty()) {
          violations.add(what + "a request to an unknown path " + request.path());
        }
      }
    }
  }
}
