package io.github.filesprovisioning.sandbox.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.sandbox.contract.Contract;
import io.github.filesprovisioning.sandbox.wire.Fault;
import io.github.filesprovisioning.sandbox.wire.RequestFacts;
import io.github.filesprovisioning.sandbox.wire.WireAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Fault switches")
class FaultSwitchesTest {
  private static final RequestFacts CREATE = request("POST", "createUser", false);
  private static final RequestFacts LIST = request("GET", "listUsers", false);

  private final AtomicLong nanoTime = new AtomicLong();
  private final FaultSwitches switches =
      new FaultSwitches(Contract.load().operations(), 1, nanoTime::get);

  @Test
  void without_rules_nothing_strikes() {
    assertEquals(Optional.empty(), struck(CREATE));
  }

  @Test
  void a_rule_strikes_only_the_operation_and_the_method_it_names() {
    given("{'kind':'rate_limit','operation':'createUser'}");
    assertEquals(Optional.empty(), struck(LIST));
    assertEquals(Optional.of("rate_limit"), struck(CREATE));

    given("{'kind':'rate_limit','method':'get'}");
    assertEquals(Optional.empty(), struck(CREATE));
    assertEquals(Optional.of("rate_limit"), struck(LIST));
  }

  @Test
  void a_rule_strikes_as_often_as_it_says_and_the_next_one_takes_over() {
    given("{'kind':'rate_limit','times':2},{'kind':'error_before','times':1}");
    assertEquals(
        "rate_limit rate_limit error_before none",
        IntStream.range(0, 4)
            .mapToObj(turn -> struck(CREATE).orElse("none"))
            .collect(Collectors.joining(" ")));
  }

  @Test
  void only_a_request_with_a_cursor_can_meet_an_expired_one() {
    given("{'kind':'expired_cursor'}");
    assertEquals(Optional.empty(), struck(LIST));
    assertEquals(Optional.of("expired_cursor"), struck(request("GET", "listUsers", true)));
  }

  @Test
  void an_answer_without_a_body_cannot_be_spoiled_and_is_not_counted() {
    given("{'kind':'malformed_json','times':1}");
    assertEquals(Optional.empty(), struck(request("DELETE", "deleteUser", false)));
    assertEquals(Optional.of("malformed_json"), struck(CREATE));
  }

  @Test
  void the_same_seed_gives_the_same_strikes_and_about_the_probability_asked_for() {
    String first = pattern(7);
    assertEquals(first, pattern(7));
    assertNotEquals(first, pattern(8));
    long strikes = first.chars().filter(c -> c == 'x').count();
    assertTrue(strikes > 50 && strikes < 150, "of 1000 requests at 10 %: " + strikes);
  }

  @Test
  void the_report_counts_by_rule_and_by_kind() throws JsonProcessingException {
    given("{'kind':'rate_limit','times':1},{'kind':'rate_limit'},{'kind':'drop_after'}");
    struck(CREATE);
    struck(CREATE);
    struck(LIST);
    assertEquals(
        json(
            "{'seed':5,'rules':[{'kind':'rate_limit','times':1,'injected':1},"
                + "{'kind':'rate_limit','injected':2},{'kind':'drop_after','injected':0}],"
                + "'injected':{'rate_limit':3,'drop_after':0}}"),
        new ObjectMapper().readTree(switches.report().toString()));
  }

  @Test
  void clearing_switches_everything_off() {
    given("{'kind':'rate_limit'}");
    switches.clear();
    assertEquals(Optional.empty(), struck(CREATE));
    assertEquals(0, switches.report().path("rules").size());
  }

  @Test
  void a_rate_limit_says_one_second_unless_told_otherwise() {
    assertEquals("1", retryAfter("{'kind':'rate_limit'}"));
    assertEquals("0", retryAfter("{'kind':'rate_limit','retry_after':0}"));
    assertNull(retryAfter("{'kind':'rate_limit','retry_after':null}"));
    assertNull(retryAfter("{'kind':'error_before'}"));
  }

  @Test
  void a_rate_limit_can_leave_so_many_requests_a_second_alone() {
    given("{'kind':'rate_limit','per_second':3}");
    assertEquals(2, struckOf(5));
    nanoTime.addAndGet(Duration.ofSeconds(1).toNanos());
    assertEquals(2, struckOf(5));
    nanoTime.addAndGet(Duration.ofHours(1).toNanos());
    assertEquals(2, struckOf(5));
  }

  @Test
  void a_server_error_takes_a_usual_status_unless_told_otherwise() {
    given("{'kind':'error_before'}");
    Set<Integer> statuses =
        IntStream.range(0, 100).mapToObj(turn -> answer().status()).collect(Collectors.toSet());
    assertEquals(Set.of(500, 502, 503), statuses);
    given("{'kind':'error_before','status':504,'body':'json'}");
    assertEquals(504, answer().status());
    assertEquals("application/json", answer().headers().get("Content-Type"));
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[]                                             | body must be an object with rules",
        "{}                                             | rules must be an array",
        "{'rules':[],'speed':1}                         | speed is not known",
        "{'rules':[],'seed':'x'}                        | seed must be a whole number",
        "{'rules':[1]}                                  | rules[0] must be an object",
        "{'rules':[{}]}                                 | rules[0].kind must be one of rate_limit,",
        "{'rules':[{'kind':'fire'}]}                    | rules[0].kind must be one of",
        "{'rules':[{'kind':'latency','chance':1}]}      | rules[0].chance is not known",
        "{'rules':[{'kind':'latency'},{'kind':1}]}      | rules[1].kind must be one of",
        "{'rules':[{'kind':'latency','probability':2}]} | rules[0].probability must be a number",
        "{'rules':[{'kind':'latency','times':0}]}       | rules[0].times must be a whole number",
        "{'rules':[{'kind':'latency','times':1.5}]}     | rules[0].times must be a whole number",
        "{'rules':[{'kind':'latency','method':'LOOK'}]} | rules[0].method must be one of DELETE,",
        "{'rules':[{'kind':'latency','operation':'x'}]} | rules[0].operation must be an operation",
        "{'rules':[{'kind':'latency','delay_ms':-1}]}   | rules[0].delay_ms must be a whole number",
        "{'rules':[{'kind':'latency','status':500}]}    | rules[0].status means nothing for latency",
        "{'rules':[{'kind':'drop_after','body':'html'}]}| rules[0].body means nothing for drop",
        "{'rules':[{'kind':'error_after','status':404}]}| rules[0].status must be a whole number,",
        "{'rules':[{'kind':'error_after','body':'xml'}]}| rules[0].body must be one of html, json",
        "{'rules':[{'kind':'latency','per_second':1}]}  | rules[0].per_second means nothing for",
        "{'rules':[{'kind':'rate_limit','per_second':0}]} | rules[0].per_second must be a whole",
        "{'rules':[{'kind':'slow_body','retry_after':1}]} | rules[0].retry_after means nothing for",
        "{'rules':[{'kind':'overtaken'}]}               | rules[0].by is needed for overtaken",
        "{'rules':[{'kind':'latency','by':{'method':'GET','path':'/x'}}]} | rules[0].by means nothing",
        "{'rules':[{'kind':'overtaken','by':'x'}]}      | rules[0].by must be an object with",
        "{'rules':[{'kind':'overtaken','by':{'method':'GET'}}]} | rules[0].by must be an object with",
        "{'rules':[{'kind':'overtaken','by':{'method':'GET','path':'x'}}]} | rules[0].by must be an",
        "{'rules':[{'kind':'overtaken','by':{'method':'GET','path':'/','to':1}}]} | rules[0].by must be",
      })
  void a_wrong_rule_is_refused_by_name_and_changes_nothing(String rules, String message) {
    given("{'kind':'rate_limit'}");
    InvalidFaultException refused =
        assertThrows(InvalidFaultException.class, () -> switches.replace(json(rules)));
    assertTrue(refused.getMessage().startsWith(message.strip()), refused.getMessage());
    assertEquals(Optional.of("rate_limit"), struck(CREATE));
  }

  private String pattern(int seed) {
    switches.replace(json("{'seed':" + seed + ",'rules':[{'kind':'latency','probability':0.1}]}"));
    return IntStream.range(0, 1000)
        .mapToObj(turn -> struck(CREATE).isPresent() ? "x" : ".")
        .collect(Collectors.joining());
  }

  private String retryAfter(String rule) {
    given(rule);
    return answer().headers().get("Retry-After");
  }

  private WireAnswer answer() {
    return switches.next(CREATE).orElseThrow().beforeEffect().orElseThrow();
  }

  private long struckOf(int requests) {
    return IntStream.range(0, requests).filter(turn -> struck(CREATE).isPresent()).count();
  }

  private Optional<String> struck(RequestFacts request) {
    return switches.next(request).map(Fault::kind);
  }

  private static RequestFacts request(String method, String operation, boolean hasCursor) {
    return new RequestFacts(method, "/users", "/users", operation, hasCursor, "request-1");
  }

  private void given(String rules) {
    switches.replace(json("{'seed':5,'rules':[" + rules + "]}"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
