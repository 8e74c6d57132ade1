package io.github.filesprovisioning.core.client.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A model")
class ApiObjectTest {
  private static ObjectNode json(String text) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  @DisplayName("tells an absent field from one that is null and from one that has a value")
  void threeStates() {
    UserUpdate update = UserUpdate.builder().email(null).name("Ann").build();
    assertTrue(update.has("email"));
    assertTrue(update.isNull("email"));
    assertFalse(update.has("company"));
    assertFalse(update.isNull("company"));
    assertTrue(update.get("company").isMissingNode());
    assertTrue(update.get("email").isNull());
    assertEquals("Ann", update.name());
    assertNull(update.email());
    assertEquals(Set.of("email", "name"), update.fields());
    assertEquals("{\"email\":null,\"name\":\"Ann\"}", update.toJson().toString());
  }

  @Test
  @DisplayName("can be changed through its builder only, and a field can be taken out again")
  void builder() {
    UserUpdate one = UserUpdate.builder().name("Ann").company("Acme").build();
    UserUpdate.Builder builder = one.toBuilder().name("Bob").remove("company");
    assertEquals("{\"name\":\"Bob\"}", builder.build().toJson().toString());
    assertEquals("Ann", one.name());
    assertEquals("Acme", one.company());
  }

  @Test
  @DisplayName("keeps what it does not know of an enumeration and leaves out unknown fields")
  void unknown() throws IOException {
    User user =
        User.fromJson(json("{'id':1,'authentication_method':'telepathy','planet':{'a':[1]}}"));
    assertEquals("telepathy", user.authenticationMethod());
    assertEquals(Set.of("id", "authentication_method"), user.fields());
  }

  @Test
  @DisplayName("takes numbers and truth values that come as text")
  void numbersAsText() throws IOException {
    User user = User.fromJson(json("{'id':' 12 ','disabled':'true','partner_id':3.0}"));
    assertEquals(12L, user.id());
    assertEquals(true, user.disabled());
    assertEquals(3L, user.partnerId());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T17:00:00Z, 2026-03-31T17:00:00Z",
    "2022-06-29T17:19:58-04:00, 2022-06-29T17:19:58-04:00",
    "2026-03-31T17:00:00.120+0530, 2026-03-31T17:00:00.12+05:30",
    "2026-03-31T17:00:00.1234567891Z, 2026-03-31T17:00:00.123456789Z",
    "2026-03-31T17:00+02, 2026-03-31T17:00:00+02:00",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
  })
  @DisplayName("reads moments with an offset or Z and writes them with seconds")
  void moments(String read, String written) throws IOException {
    User user = User.fromJson(json("{'created_at':'" + read + "'}"));
    assertEquals(OffsetDateTime.parse(written), user.createdAt());
    assertEquals(written, user.toJson().get("created_at").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-31",
        "2026-03-31T17:00:00",
        "2026-13-31T17:00:00Z",
        "2026-02-30T17:00:00Z",
        "2026-03-31T25:00:00Z",
        "2026-03-31T17:00:00+99:00",
        "2026-03-31T17:00:00Zulu",
        "2026-03-31T17:00:00.Z",
        "26-03-31T17:00:00Z",
        "tomorrow",
        "",
      })
  @DisplayName("refuses what is no moment, and names the field")
  void noMoment(String text) {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> UserUpdate.fromJson(json("{'authenticate_until':'" + text + "'}")));
    assertEquals("authenticate_until", e.field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'partner_id':'seven'}",
        "{'partner_id':1.5}",
        "{'partner_id':92233720368547758080}",
        "{'partner_id':[1]}",
        "{'partner_id':true}",
      })
  @DisplayName("refuses what is no whole number, and does not show it")
  void noNumber(String text) {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> UserUpdate.fromJson(json(text)));
    assertEquals("partner_id", e.field());
    assertFalse(e.getMessage().contains("seven"));
  }

  @Test
  @DisplayName("names the place of a wrong item in a list")
  void wrongItem() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class,
            () -> Permission.fromJson(json("{'group_ids':[1,'two']}")));
    assertEquals("group_ids[1]", e.field());
  }

  @Test
  @DisplayName("is equal to another with the same fields and values, and to no other")
  void equality() {
    UserUpdate one = UserUpdate.builder().name("Ann").email(null).build();
    UserUpdate same = UserUpdate.builder().email(null).name("Ann").build();
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, UserUpdate.builder().name("Ann").build());
    assertNotEquals(one, UserCreate.builder().name("Ann").email(null).build());
  }

  @Test
  @DisplayName("shows no secret as text")
  void masks() throws IOException {
    String canary = "Canary-1";
    List<ApiObject> all =
        List.of(
            UserCreate.builder().username("ann").password(canary).changePassword(canary).build(),
            ApiKey.builder().name("ci").key(canary).awsSecretKey(canary).build(),
            PublicKey.builder().generatedPrivateKey(canary).build(),
            SessionCreate.builder().username("ann").password(canary).otp(canary).build(),
            EventRecord.fromJson(json("{'payload':{'token':'" + canary + "'}}")));
    for (ApiObject each : all) {
      assertFalse(each.toString().contains(canary), each::toString);
      assertTrue(each.toJson().toString().contains(canary));
    }
    assertEquals("UserCreate{username=ann, password=***}", hidden(canary));
    assertEquals("say ***!", all.get(0).hideSecretsIn("say " + canary + "!"));
  }

  private static String hidden(String canary) {
    return UserCreate.builder().username("ann").password(canary).build().toString();
  }

  @Test
  @DisplayName("gives nothing away that could be changed from outside")
  void immutable() throws IOException {
    List<Long> ids = new ArrayList<>(List.of(1L));
    PermissionCreate entry = PermissionCreate.builder().groupIds(ids).build();
    ids.add(2L);
    assertEquals(List.of(1L), entry.groupIds());
    assertThrows(UnsupportedOperationException.class, () -> entry.groupIds().add(3L));
    EventRecord event = EventRecord.fromJson(json("{'actor':{'a':'b'}}"));
    ((ObjectNode) event.actor()).put("a", "changed");
    ((ObjectNode) event.get("actor")).put("a", "changed");
    assertEquals("b", event.actor().get("a").asText());
  }

  @Test
  @DisplayName("compares values by what they mean to Files.com")
  void sameValue() throws IOException {
    User user =
        User.fromJson(
            json(
                "{'group_ids':'3,17','authenticate_until':'2026-03-31T17:00:00+02:00',"
                    + "'company':'','disabled':null,'partner_id':0}"));
    UserUpdate same =
        UserUpdate.builder()
            .groupIds("17, 3")
            .authenticateUntil(OffsetDateTime.parse("2026-03-31T15:00:00Z"))
            .company(null)
            .disabled(false)
            .partnerId(null)
            .build();
    for (String field : same.fields()) {
      assertTrue(same.sameValue(field, user), field);
    }
    UserUpdate other = UserUpdate.builder().groupIds("3").disabled(true).partnerId(1L).build();
    for (String field : other.fields()) {
      assertFalse(other.sameValue(field, user), field);
    }
    assertFalse(same.sameValue("planet", user));
  }
}
