package io.github.filesprovisioning.core.catalog;

import static io.github.filesprovisioning.core.catalog.SandboxSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The input of an action")
class InputSchemaTest {
  private static final String DATE_TIME =
      "must be a date and time with an offset, such as 2026-03-31T17:00:00Z";
  private static final String WHOLE = "must be a whole number of at most 64 bits";

  private static InputSchema schema(String action) {
    return Catalog.load().action(action).input();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        refused("user.get", "{}", "id", "must be given"),
        refused("user.get", "{'id':null}", "id", "must not be null; leave it out instead"),
        refused("user.get", "{'id':'x'}", "id", WHOLE),
        refused("user.get", "{'id':''}", "id", WHOLE),
        refused("user.get", "{'id':1.5}", "id", WHOLE),
        refused("user.get", "{'id':true}", "id", WHOLE),
        refused("user.get", "{'id':[1]}", "id", WHOLE),
        refused("user.get", "{'id':9223372036854775808}", "id", WHOLE),
        refused("user.get", "{'id':1e400}", "id", WHOLE),
        refused("user.get", "{'user_id':1}", "user_id", "is not a known field"),
        refused("user.list", "{'per_page':0}", "per_page", "must be from 1 to 10000"),
        refused("user.list", "{'per_page':'10001'}", "per_page", "must be from 1 to 10000"),
        refused("user.find", "{'user_id':0}", "user_id", "must be at least 1"),
        refused("user.find", "{'username':''}", "username", "must not be empty"),
        refused(
            "user.create",
            "{'userName':'ann'}",
            "userName",
            "is not a known field; did you mean username?"),
        refused(
            "user.create",
            "{'username':'ann','dissabled':true}",
            "dissabled",
            "is not a known field; did you mean disabled?"),
        refused("user.create", "{'username':{}}", "username", "must be text"),
        refused("user.create", "{'username':true}", "username", "must be text"),
        refused(
            "user.create",
            "{'username':'a','site_admin':'yes'}",
            "site_admin",
            "must be true or false"),
        refused(
            "user.create",
            "{'username':'a','site_admin':1}",
            "site_admin",
            "must be true or false"),
        refused(
            "user.create",
            "{'username':'a','authenticate_until':'2026-03-31'}",
            "authenticate_until",
            DATE_TIME),
        refused(
            "user.create",
            "{'username':'a','authenticate_until':'2026-13-31T17:00:00Z'}",
            "authenticate_until",
            DATE_TIME),
        refused(
            "user.create",
            "{'username':'a','authenticate_until':'+20260-03-31T17:00:00Z'}",
            "authenticate_until",
            DATE_TIME),
        refused("user.create", "{'username':'a','group_ids':'1,two'}", "group_ids[1]", WHOLE),
        refused(
            "user.create",
            "{'username':'a','group_ids':[1,null]}",
            "group_ids[1]",
            "must not be null; leave it out instead"),
        refused("user.create", "{'username':'a','group_ids':{}}", "group_ids", "must be text"),
        refused(
            "user.create",
            "{'username':'a','tags':['a,b']}",
            "tags[0]",
            "must not be empty or hold commas or line breaks"),
        refused(
            "user.list",
            "{'sort_by':{'username':'asc','name':'asc'}}",
            "sort_by",
            "must have at most 1 field"),
        refused(
            "user.list",
            "{'sort_by':{'username':'up'}}",
            "sort_by.username",
            "must be one of asc, desc"),
        refused("user.list", "{'sort_by':'username'}", "sort_by", "must be an object"),
        refused(
            "user.list",
            "{'filter':{'usrname':'a'}}",
            "filter.usrname",
            "is not a known field; did you mean username?"),
        refused(
            "user.ensure",
            "{'username':'a','match_by':'id'}",
            "match_by",
            "must be one of username, email"),
        refused("membership.set_user_groups", "{'group_ids':'3;4'}", "group_ids[0]", WHOLE),
        refused(
            "membership.set_user_groups",
            "{'group_ids':[3,0]}",
            "group_ids[1]",
            "must be at least 1"),
        refused("membership.set_user_groups", "{'groups':'Sales'}", "groups", "must be a list"),
        refused(
            "permission.grant",
            "{'path':'a','permission':'full','group_ids':[]}",
            "group_ids",
            "must not be empty"),
        refused(
            "lifecycle.onboard_user",
            "{'permissions':[{'path':'a','permission':'full'},"
                + "{'path':'a','permission':'ful'}]}",
            "permissions[1].permission",
            "must be one of admin, full, readonly, writeonly, list, history, bundle, previewonly,"
                + " site_admin, readonly_site_admin"),
        refused(
            "lifecycle.onboard_user",
            "{'public_keys':[{'title':'a'}]}",
            "public_keys[0].public_key",
            "must be given"),
        refused(
            "lifecycle.onboard_user",
            "{'permissions':['full']}",
            "permissions[0]",
            "must be an object"),
        refused("lifecycle.reinstate_user", "{'receipt':{}}", "receipt.user_id", "must be given"),
        refused("api.call", "{'method':'GET','path':'users'}", "path", "must have the form ^/.*"),
        refused(
            "api.call",
            "{'method':'HEAD','path':'/users'}",
            "method",
            "must be one of GET, POST, PATCH, PUT, DELETE"));
  }

  private static Arguments refused(String action, String input, String field, String rule) {
    return Arguments.of(action, input, field, rule);
  }

  @ParameterizedTest(name = "{0} {1} is refused: {2} {3}")
  @MethodSource
  @DisplayName("is refused with the field and the rule")
  void wrong(String action, String input, String field, String rule) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> schema(action).check(json(input)));
    assertEquals(field + " " + rule, e.field() + " " + e.rule());
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of("user.get", "{'id':' 12 '}", "{'id':12}"),
        Arguments.of("user.get", "{'id':12.0}", "{'id':12}"),
        Arguments.of("user.get", "{'id':1e3}", "{'id':1000}"),
        Arguments.of("user.create", "{'username':4711}", "{'username':'4711'}"),
        Arguments.of(
            "user.create",
            "{'username':'a','disabled':'True'}",
            "{'username':'a','disabled':true}"),
        Arguments.of(
            "user.create",
            "{'username':'a','disabled':' false'}",
            "{'username':'a','disabled':false}"),
        Arguments.of(
            "user.create", "{'username':'a','email':null}", "{'username':'a','email':null}"),
        Arguments.of(
            "user.create",
            "{'username':'a','group_ids':[1,'2']}",
            "{'username':'a','group_ids':'1,2'}"),
        Arguments.of(
            "user.create",
            "{'username':'a','group_ids':'1, 2,'}",
            "{'username':'a','group_ids':'1,2'}"),
        Arguments.of(
            "user.create", "{'username':'a','group_ids':7}", "{'username':'a','group_ids':'7'}"),
        Arguments.of(
            "user.create", "{'username':'a','group_ids':''}", "{'username':'a','group_ids':''}"),
        Arguments.of(
            "user.create", "{'username':'a','group_ids':[]}", "{'username':'a','group_ids':''}"),
        Arguments.of(
            "user.create",
            "{'username':'a','allowed_ips':'10.0.0.1, 10.0.0.2'}",
            "{'username':'a','allowed_ips':'10.0.0.1\\n10.0.0.2'}"),
        Arguments.of(
            "user.create",
            "{'username':'a','allowed_ips':['10.0.0.1','10.0.0.2']}",
            "{'username':'a','allowed_ips':'10.0.0.1\\n10.0.0.2'}"),
        Arguments.of("membership.set_user_groups", "{'group_ids':'3,4'}", "{'group_ids':[3,4]}"),
        Arguments.of("membership.set_user_groups", "{'group_ids':3}", "{'group_ids':[3]}"),
        Arguments.of(
            "membership.set_user_groups",
            "{'groups':['Sales, EMEA']}",
            "{'groups':['Sales, EMEA']}"),
        Arguments.of(
            "user.create",
            "{'username':'a','authenticate_until':' 2026-03-31T17:00:00+02:00'}",
            "{'username':'a','authenticate_until':'2026-03-31T17:00:00+02:00'}"));
  }

  @ParameterizedTest(name = "{0} {1} becomes {2}")
  @MethodSource
  @DisplayName("is taken in the forms that platforms have")
  void taken(String action, String input, String expected) {
    ObjectNode given = json(input);
    ObjectNode copy = given.deepCopy();
    assertEquals(json(expected).toString(), schema(action).check(given).toString());
    assertEquals(copy, given, "the input was changed");
  }

  @Test
  @DisplayName("must be given")
  void mustBeGiven() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> schema("user.get").check(null));
    assertEquals("input", e.field());
  }

  @Test
  @DisplayName("must not hold halves of characters")
  void halfACharacter() {
    ObjectNode input = json("{}").put("username", "a\ud800b");
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> schema("user.create").check(input));
    assertEquals("username must be valid Unicode text", e.getMessage());
    assertEquals(
        "a\ud83d\ude00b",
        schema("user.create")
            .check(json("{}").put("username", "a\ud83d\ude00b"))
            .path("username")
            .asText());
  }

  @Test
  @DisplayName("shows an unknown name short and without control characters")
  void unknownNames() {
    ObjectNode input = json("{}").put("a\u0000\n" + "x".repeat(100_000), 1);
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> schema("user.get").check(input));
    assertEquals("a??" + "x".repeat(57) + "...", e.field());
  }

  @Test
  @DisplayName("of a custom call must not be nested too deeply")
  void nestedJson() {
    ObjectNode input = json("{'method':'POST','path':'/users'}");
    JsonNode body = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < 10_000; i++) {
      body = JsonNodeFactory.instance.objectNode().set("a", body);
    }
    input.set("body", body);
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> schema("api.call").check(input));
    assertEquals("body.a", e.field());
  }

  @Test
  @DisplayName("must be JSON: no number without end, no bytes")
  void notJson() {
    assertRefused("id", json("{}").put("id", Double.POSITIVE_INFINITY));
    assertRefused("id", json("{}").put("id", new BigDecimal("1e1000000000")));
    assertRefused("id", json("{}").put("id", new byte[] {1}));
    ObjectNode call = json("{'method':'POST','path':'/users'}");
    call.putObject("body").put("n", Double.NaN);
    assertThrows(InvalidInputException.class, () -> schema("api.call").check(call));
  }

  private static void assertRefused(String field, ObjectNode input) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> schema("user.get").check(input));
    assertEquals(field, e.field());
  }

  @Test
  @DisplayName("stands by itself as JSON Schema")
  void standsByItself() {
    JsonNode schema = schema("lifecycle.onboard_user").toJson();
    assertTrue(schema.path("$defs").has("UserPermission"));
    assertTrue(schema.path("properties").has("username"));
  }
}
