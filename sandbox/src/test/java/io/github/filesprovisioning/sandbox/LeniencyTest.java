package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.http.RawExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official clients really send is understood, in every spelling. */
class LeniencyTest extends SandboxTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @ValueSource(strings = {"X-FilesAPI-Key", "X-FilesApi-Key", "x-filesapi-key"})
  void the_name_of_the_key_header_has_no_case(String name) {
    site.withKey(null).with(name, sandbox.apiKey()).get("/users").ok();
  }

  @Test
  void a_form_is_as_good_as_json() {
    JsonNode user =
        site.send("POST", "/users", "username=jo+doe&name=J%C3%B6&disabled=True", FORM).ok();
    assertEquals("jo doe", user.path("username").asText());
    assertEquals("Jö", user.path("name").asText());
    assertTrue(user.path("disabled").asBoolean());
  }

  @Test
  void a_form_may_hold_arrays() {
    long sales = group("Sales");
    long north = group("North");
    String body = "path=a&group_ids[]=" + sales + "&group_ids%5B%5D=" + north;
    JsonNode permission = site.send("POST", "/permissions", body, FORM).ok();
    assertEquals("[" + sales + "," + north + "]", permission.path("group_ids").toString());
  }

  @Test
  void a_multipart_body_is_read_and_files_are_left_out() {
    String body =
        "--xyz\r\nContent-Disposition: form-data; name=\"username\"\r\n\r\nann\r\n"
            + "--xyz\r\nContent-Disposition: form-data; name=\"avatar_file\"; "
            + "filename=\"a.png\"\r\n\r\nPNG\r\n"
            + "--xyz\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAnn\r\n--xyz--\r\n";
    JsonNode user = site.send("POST", "/users", body, "multipart/form-data; boundary=xyz").ok();
    assertEquals("ann", user.path("username").asText());
    assertEquals("Ann", user.path("name").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=UTF-8", "application/json;charset=utf-8"})
  void a_content_type_may_have_parameters(String type) {
    assertEquals(201, site.send("POST", "/users", "{'username':'ann'}", type).status());
  }

  @ParameterizedTest
  @CsvSource({
    "'true',true",
    "'True',true",
    "'1',true",
    "'false',false",
    "'False',false",
    "'0',false"
  })
  void booleans_have_many_spellings(String spelling, boolean meant) {
    site.post("/users", "{'username':'ann','disabled':'" + spelling + "'}").ok();
    JsonNode found = site.get("/users?filter[disabled]=" + spelling.replace(" ", "")).ok();
    assertEquals(meant ? List.of("ann") : List.of("admin"), only(found, meant));
  }

  private static List<String> only(JsonNode users, boolean disabled) {
    return values(users, "username").stream()
        .filter(name -> disabled || name.equals("admin"))
        .toList();
  }

  @Test
  void numbers_may_come_as_text_and_text_as_numbers() {
    long sales = group("Sales");
    JsonNode user =
        site.post(
                "/users",
                "{'username':4711,'primary_group_id':'" + sales + "','group_ids':" + sales + "}")
            .ok();
    assertEquals("4711", user.path("username").asText());
    assertEquals(sales, user.path("primary_group_id").asLong());
    assertEquals(String.valueOf(sales), user.path("group_ids").asText());
  }

  @Test
  void repeated_ids_and_unknown_names_do_no_harm() {
    long ann = user("ann");
    site.get("/users/" + ann + "?id=" + ann + "&page=2").ok();
    JsonNode user =
        site.patch("/users/" + ann, "{'id':" + ann + ",'name':'Ann','nonsense':[1]}").ok();
    assertEquals("Ann", user.path("name").asText());
  }

  @Test
  void the_body_wins_over_the_query_and_the_path_over_both() {
    long ann = user("ann");
    long bob = user("bob");
    JsonNode user =
        site.patch(
                "/users/" + ann + "?name=query&company=query", "{'name':'body','id':" + bob + "}")
            .ok();
    assertEquals("ann", user.path("username").asText());
    assertEquals("body", user.path("name").asText());
    assertEquals("query", user.path("company").asText());
  }

  @Test
  void parameters_of_a_delete_come_in_the_query_or_the_body() {
    assertEquals(204, site.delete("/users/" + user("ann") + "?new_owner_id=2").status());
    assertEquals(204, site.delete("/users/" + user("bob"), "{'new_owner_id':2}").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"filter[name]=Ann+Lee", "filter%5Bname%5D=Ann%20Lee", "filter%5bname%5d=ann+lee"})
  void brackets_and_blanks_have_two_spellings(String query) throws Exception {
    site.post("/users", "{'username':'ann','name':'Ann Lee'}").ok();
    String uri = sandbox.baseUrl() + "/api/rest/v1/users";
    RawExchange exchange =
        RawExchange.send(URI.create(uri + "?" + query), "GET", sandbox.apiKey(), "");
    assertTrue(new String(exchange.body(), StandardCharsets.UTF_8).contains("ann"));
  }

  @Test
  void a_get_may_name_a_content_type_without_a_body() {
    assertEquals(200, site.send("GET", "/users", null, "application/json").status());
  }

  @Test
  void an_empty_text_is_no_value_where_a_number_or_date_is_expected() {
    JsonNode user =
        site.post(
                "/users",
                "{'username':'ann','partner_id':'','authenticate_until':'','disabled':''}")
            .ok();
    assertTrue(user.path("partner_id").isNull());
    assertTrue(user.path("authenticate_until").isNull());
    assertFalse(user.path("disabled").asBoolean());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01T12:00:00Z", "2026-03-01T07:00:00-05:00"})
  void dates_have_an_offset(String date) {
    JsonNode user =
        site.post("/users", "{'username':'ann','authenticate_until':'" + date + "'}").ok();
    assertEquals("2026-03-01T12:00:00Z", user.path("authenticate_until").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "'text'", "{'a':1} {'b':2}", "12"})
  void a_body_that_is_no_object_is_refused(String body) {
    assertRefused("bad-request/invalid-body", site.post("/users", body));
  }

  @Test
  void a_broken_form_is_refused() {
    assertRefused(
        "bad-request/invalid-input-encoding", site.send("POST", "/users", "username=%zz", FORM));
  }

  @Test
  void a_path_may_hold_any_character() {
    assertEquals(201, site.post("/folders/100%25%20a+b%2Bc", "{}").status());
    assertEquals(List.of("100% a+b+c"), values(site.get("/folders/").ok(), "path"));
  }

  @Test
  void old_paths_still_work() {
    long sales = group("Sales");
    long ann = site.post("/groups/" + sales + "/users", "{'username':'ann'}").id();
    assertEquals(List.of("ann"), values(site.get("/groups/" + sales + "/users").ok(), "username"));
    String membership = "/groups/" + sales + "/memberships/" + ann;
    assertTrue(site.patch(membership, "{'admin':true}").ok().path("admin").asBoolean());
    assertEquals(1, site.get("/users/" + ann + "/groups").ok().size());
    assertEquals(204, site.delete(membership).status());
    site.post("/permissions", "{'path':'a','user_id':" + ann + "}").ok();
    assertEquals(1, site.get("/users/" + ann + "/permissions").ok().size());
    assertEquals(0, site.get("/groups/" + sales + "/permissions").ok().size());
    assertEquals(201, site.post("/users/" + ann + "/api_keys", "{'name':'old'}").status());
    Site own = as(ann);
    assertEquals(List.of("old", "test"), values(own.get("/user/api_keys").ok(), "name"));
    assertEquals("A", own.patch("/user", "{'name':'A'}").ok().path("name").asText());
    assertEquals(0, own.get("/user/groups").ok().size());
    assertEquals(0, own.get("/user/public_keys").ok().size());
  }
}
