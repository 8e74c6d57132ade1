package io.github.filesprovisioning.core.provisioning;

import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Java code may do that the catalogue's schemas would not let pass, and what is told then. */
@DisplayName("A composite called from Java")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositesTest {
  private final ProvisioningSite site = new ProvisioningSite();

  @BeforeEach
  void start() {
    site.start(
        "{'groups':[{'name':'Sales'}],'users':[{'username':'ann','email':'office@example.com'},"
            + "{'username':'bob','email':'Office@example.com'}]}");
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @DisplayName("refuses bad input before the first request, and names the field")
  @CsvSource(
      delimiter = '|',
      value = {
        "ensureUser|{}|username",
        "ensureUser|{'username':''}|username",
        "ensureUser|{'match_by':'email','username':'x'}|email",
        "ensureUser|{'match_by':'name','username':'x','name':'y'}|match_by",
        "ensureUser|{'username':'x','authenticate_until':'soon'}|authenticate_until",
        "ensureGroup|{'name':null}|name",
        "findUser|{'username':null}|username",
        "deactivateUser|{'username':'ann','email':'a@example.com'}|email",
        "addMembership|{'username':'ann'}|group_id",
        "setUserGroups|{'username':'ann'}|group_ids",
        "setGroupMembers|{'group_name':'Sales'}|user_ids",
        "grantPermission|{'username':'ann','permission':'full'}|path",
        "grantPermission|{'username':'ann','path':'a'}|permission",
        "grantPermission|{'path':'a','permission':'full'}|user_id",
        "revokePermission|{'username':'ann'}|path",
        "setFolderPermissions|{'path':'a'}|permissions",
        "setFolderPermissions|{'path':'a','permissions':[{'permission':'full'}]}"
            + "|permissions[0].user_id",
        "onboardUser|{'username':'x','folders':['/']}|folders[0]",
        "onboardUser|{'username':'x','permissions':[{'permission':'full'}]}|permissions[0].path",
        "onboardUser|{'username':'x','permissions':[{'path':''}]}|permissions[0].permission",
        "onboardUser|{'username':'x','public_keys':[{'title':'t'}]}|public_keys[0].public_key",
        "onboardUser|{'username':'x','public_keys':[{'public_key':'x'}]}|public_keys[0].title",
        "onboardUser|{'username':'x','event_time':'+12026-01-01T00:00:00Z'}|event_time",
        "onboardUser|{'username':'x','exact_groups':true}|exact_groups",
        "offboardUser|{'username':'ann','new_owner_id':5}|new_owner_id",
        "reinstateUser|{}|receipt",
        "restoreDeletedUser|{'earliest_date':'2026-01-01T00:00:00Z'}|username",
        "restoreDeletedUser|{'username':'x'}|earliest_date"
      })
  void badInput(String method, String input, String field) {
    long before = site.sandbox().requestCount();
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> site.run(method, json(input)));
    assertEquals(field, refused.field());
    assertEquals(before, site.sandbox().requestCount());
  }

  @Test
  @DisplayName("names everybody who shares an e-mail address")
  void sharedAddress() {
    FilesException conflict =
        assertThrows(
            FilesException.class, () -> site.run("findUser", "{'email':'office@example.com'}"));
    assertEquals(ErrorKind.CONFLICT, conflict.kind());
    assertTrue(conflict.getMessage().contains("ann, bob"), conflict.getMessage());
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("names what is missing")
  @CsvSource(
      delimiter = '|',
      value = {
        "deactivateUser|{'username':'nobody'}|nobody",
        "addMembership|{'username':'ann','group_name':'Nowhere'}|Nowhere",
        "setGroupMembers|{'group_name':'Nowhere','user_ids':[]}|Nowhere",
        "setGroupMembers|{'group_name':'Sales','usernames':['ann','nobody']}|nobody",
        "onboardUser|{'username':'cia','groups':['Sales','Nowhere']}|Nowhere"
      })
  void missing(String method, String input, String name) {
    FilesException missing =
        assertThrows(FilesException.class, () -> site.run(method, json(input)));
    assertEquals(ErrorKind.NOT_FOUND, missing.kind());
    assertTrue(missing.getMessage().contains(name), missing.getMessage());
    assertEquals(0, site.sandbox().writeCount());
  }

  @Test
  @DisplayName("is known by the name the catalogue gives it, and by no other")
  void unknownMethod() {
    assertThrows(IllegalArgumentException.class, () -> site.run("ensureEverything", json("{}")));
  }
}
