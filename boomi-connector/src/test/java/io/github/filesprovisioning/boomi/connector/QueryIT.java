package io.github.filesprovisioning.boomi.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.Expression;
import com.boomi.connector.api.GroupingExpression;
import com.boomi.connector.api.GroupingOperator;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.boomi.connector.api.QueryFilter;
import com.boomi.connector.api.SimpleExpression;
import com.boomi.connector.api.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.AtomOperation;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A query")
class QueryIT {
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site(AtomLimits.usual().paging(3));
    site.seed(
        "{'groups':[{'name':'Sales'},{'name':'Support'}],'folders':['Sales'],'users':["
            + "{'username':'ann','company':'Acme','name':'Ann','groups':['Sales']},"
            + "{'username':'anton','company':'Acme','name':'Anton','groups':['Sales']},"
            + "{'username':'bob','company':'Bolt','name':'Bob','notes':'contractor'},"
            + "{'username':'cid','company':'Bolt','name':'Cid','disabled':true},"
            + "{'username':'dan','name':'Dan','authenticate_until':'2026-05-01T00:00:00Z'},"
            + "{'username':'eve','name':'Eve','authenticate_until':'2026-06-01T00:00:00Z'}],"
            + "'permissions':[{'path':'Sales','group':'Sales','permission':'full'}]}");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static SimpleExpression is(String property, String operator, String argument) {
    SimpleExpression expression = new SimpleExpression();
    expression.setProperty(property);
    expression.setOperator(operator);
    expression.getArguments().add(argument);
    return expression;
  }

  private static Expression group(GroupingOperator operator, Expression... parts) {
    GroupingExpression group = new GroupingExpression();
    group.setOperator(operator);
    group.getNestedExpressions().addAll(List.of(parts));
    return group;
  }

  private static QueryFilter filter(Expression expression) {
    QueryFilter filter = new QueryFilter();
    filter.setExpression(expression);
    return filter;
  }

  private static QueryFilter sorted(QueryFilter filter, String property, String order) {
    Sort sort = new Sort();
    sort.setProperty(property);
    sort.setSortOrder(order);
    filter.getSort().add(sort);
    return filter;
  }

  private static AnsweredDocument query(
      String type, QueryFilter filter, Map<String, String> fields) {
    return site.operation(OperationType.QUERY, type, fields)
        .filtering(filter)
        .run(InputDocument.of(""));
  }

  private static AnsweredDocument query(String type, QueryFilter filter) {
    return query(type, filter, Map.of());
  }

  private static String usernames(AnsweredDocument answer) {
    assertEquals(OperationStatus.SUCCESS, answer.status(), answer.message());
    return answer.texts().stream()
        .map(text -> Site.json(text).path("username").asText())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static void assertRefused(String field, String rule, AnsweredDocument answer) {
    assertEquals("INVALID_INPUT", answer.code(), answer.message());
    JsonNode error = Site.json(answer.texts().get(0));
    assertEquals(field, error.path("field").asText());
    assertTrue(error.path("rule").asText().contains(rule), error::toString);
  }

  @Test
  @DisplayName("without a filter gives everything, page by page as large as the Atom allows")
  void everything() {
    long before = site.sandbox().requestCount();
    assertEquals("admin ann anton bob cid dan eve", usernames(query("user.list", null)));
    assertEquals(3, site.sandbox().requestCount() - before);
    assertEquals("admin ann anton bob cid dan eve", usernames(query("user.list", filter(null))));
  }

  @Test
  @DisplayName("stops asking when its limit is reached")
  void limit() {
    long before = site.sandbox().requestCount();
    AnsweredDocument answer = query("user.list", null, Map.of("limit", "2"));
    assertEquals(2, answer.contents().size());
    assertEquals(1, site.sandbox().requestCount() - before);
    // No larger page is asked for than is given away.
    assertTrue(site.sandbox().requests(0).toString().contains("per_page=2"));
    AnsweredDocument own =
        site.operation(OperationType.QUERY, "user.list")
            .run(InputDocument.of("").overriding("limit", "1"));
    assertEquals(1, own.contents().size());
  }

  @Test
  @DisplayName("lets Files.com filter where it can: equal, prefix, bounds, combinations")
  void server() {
    assertEquals("ann", usernames(query("user.list", filter(is("username", "EQUALS", "ann")))));
    assertEquals(
        "ann anton", usernames(query("user.list", filter(is("/username", "STARTS_WITH", "an")))));
    assertEquals(
        "bob",
        usernames(
            query(
                "user.list",
                filter(
                    group(
                        GroupingOperator.AND,
                        is("company", "EQUALS", "Bolt"),
                        is("name", "EQUALS", "Bob"))))));
    assertEquals(
        "eve",
        usernames(
            query(
                "user.list",
                filter(is("authenticate_until", "GREATER_THAN", "20260502 000000.000")))));
    assertEquals(
        "dan",
        usernames(
            query(
                "user.list",
                filter(
                    group(
                        GroupingOperator.AND,
                        is("authenticate_until", "GREATER_THAN_OR_EQUALS", "2026-05-01T00:00:00Z"),
                        is("authenticate_until", "LESS_THAN", "2026-06-01T00:00:00Z"))))));
  }

  @Test
  @DisplayName("takes parameters that are no fields as conditions")
  void arguments() {
    assertEquals("bob", usernames(query("user.list", filter(is("search", "EQUALS", "bob")))));
    String sales = String.valueOf(site.groupId("Sales"));
    assertEquals(
        "ann anton",
        usernames(query("membership.list_members", filter(is("group_id", "EQUALS", sales)))));
    String ann = String.valueOf(site.userId("ann"));
    AnsweredDocument through =
        query(
            "permission.list",
            filter(
                group(
                    GroupingOperator.AND,
                    is("user_id", "EQUALS", ann),
                    is("include_groups", "EQUALS", "true"))));
    assertEquals(1, through.contents().size());
    assertEquals(
        0, query("permission.list", filter(is("user_id", "EQUALS", ann))).contents().size());
    assertRefused("group_id", "must be given", query("membership.list_members", null));
  }

  @Test
  @DisplayName("sorts by one field that Files.com can sort by")
  void sorting() {
    AnsweredDocument down =
        query("user.list", sorted(filter(null), "username", "desc"), Map.of("limit", "2"));
    assertEquals("eve", Site.json(down.texts().get(0)).path("username").asText());
    assertRefused(
        "notes", "cannot be sorted by", query("user.list", sorted(filter(null), "notes", "asc")));
    assertRefused(
        "sort",
        "one field only",
        query("user.list", sorted(sorted(filter(null), "name", "asc"), "company", "asc")));
  }

  @Test
  @DisplayName("refuses with a message what Files.com cannot do, and asks nothing")
  void refused() {
    long before = site.sandbox().requestCount();
    assertRefused(
        "notes",
        "cannot be filtered",
        query("user.list", filter(is("notes", "EQUALS", "contractor"))));
    assertRefused(
        "username",
        "cannot be filtered",
        query("user.list", filter(is("username", "NOT_EQUALS", "ann"))));
    assertRefused(
        "filter",
        "OR",
        query(
            "user.list",
            filter(
                group(
                    GroupingOperator.OR,
                    is("username", "EQUALS", "ann"),
                    is("username", "EQUALS", "bob")))));
    assertRefused(
        "company",
        "not together",
        query(
            "user.list",
            filter(
                group(
                    GroupingOperator.AND,
                    is("email", "EQUALS", "a@b.c"),
                    is("company", "EQUALS", "Acme")))));
    assertRefused(
        "nothing", "is no field", query("user.list", filter(is("nothing", "EQUALS", "1"))));
    assertRefused(
        "name", "must have one value", query("user.list", filter(is("name", "EQUALS", " "))));
    assertRefused(
        "authenticate_until",
        "a date that exists",
        query(
            "user.list", filter(is("authenticate_until", "GREATER_THAN", "20261331 000000.000"))));
    assertRefused(
        "filter", "unknown operator", query("user.list", filter(is("name", "LIKE", "x"))));
    assertEquals(before, site.sandbox().requestCount());
  }

  @Test
  @DisplayName("filters the rest itself when that is switched on")
  void local() {
    Map<String, String> on = Map.of("filterInConnector", "true");
    assertEquals(
        "bob", usernames(query("user.list", filter(is("notes", "EQUALS", "contractor")), on)));
    assertEquals(
        "bob cid",
        usernames(
            query(
                "user.list",
                filter(
                    group(
                        GroupingOperator.AND,
                        is("company", "NOT_EQUALS", "Acme"),
                        is("username", "NOT_EQUALS", "admin"))),
                on)));
    assertEquals(
        "ann bob cid",
        usernames(
            query(
                "user.list",
                filter(
                    group(
                        GroupingOperator.OR,
                        is("username", "EQUALS", "ann"),
                        group(GroupingOperator.AND, is("company", "CONTAINS", "olt")))),
                on)));
    assertEquals(
        "cid",
        usernames(
            query(
                "user.list",
                filter(
                    group(
                        GroupingOperator.AND,
                        is("company", "EQUALS", "Bolt"),
                        is("disabled", "EQUALS", "true"))),
                on)));
  }

  @Test
  @DisplayName("gives only the fields that were selected")
  void selection() {
    AtomOperation operation =
        site.operation(OperationType.QUERY, "user.list")
            .selecting(List.of("username", "company"))
            .filtering(filter(is("username", "EQUALS", "ann")));
    AnsweredDocument answer = operation.run(InputDocument.of(""));
    assertEquals(
        Site.json("{'username':'ann','company':'Acme'}"), Site.json(answer.texts().get(0)));
  }

  @Test
  @DisplayName(
      "says with each record how many requests it took so far, and logs them when asked to")
  void requests() {
    try (Site own = new Site(AtomLimits.usual().paging(2).logging(Level.FINE))) {
      own.seed("{'users':[{'username':'ann'},{'username':'bob'}]}");
      AtomOperation operation = own.operation(OperationType.QUERY, "user.list");
      AnsweredDocument answer = operation.run(InputDocument.of(""));
      assertEquals(3, answer.contents().size());
      assertEquals("2", answer.tracked().get("requests"));
      assertEquals("OK", answer.tracked().get("outcome"));
      assertFalse(answer.tracked().get("request_id").isBlank());
      assertEquals(2, operation.logLines().size(), operation.logLines()::toString);
    }
  }

  @Test
  @DisplayName("that finds nothing is a success without documents")
  void nothing() {
    AnsweredDocument answer = query("user.list", filter(is("username", "EQUALS", "nobody")));
    assertEquals(OperationStatus.SUCCESS, answer.status());
    assertTrue(answer.contents().isEmpty());
  }

  @Test
  @DisplayName("that breaks off after some records fails as a whole")
  void brokenOff() {
    try (Site own = new Site(AtomLimits.usual().paging(1))) {
      own.seed("{'users':[{'username':'ann'},{'username':'bob'}]}");
      AtomOperation operation = own.operation(OperationType.QUERY, "user.list");
      operation.run(InputDocument.of("").overriding("limit", "1"));
      own.sandbox()
          .faults(
              Site.json("{'rules':[{'kind':'expired_cursor','operation':'listUsers','times':1}]}"));
      AnsweredDocument answer = operation.run(InputDocument.of(""));
      assertEquals(OperationStatus.FAILURE, answer.status(), answer.message());
      assertTrue(answer.message().startsWith("After 1 records: "), answer.message());
      assertEquals(1, answer.contents().size(), "the first page was given before the second came");
    }
  }
}
