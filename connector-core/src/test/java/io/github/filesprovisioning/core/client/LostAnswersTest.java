package io.github.filesprovisioning.core.client;

import static io.github.filesprovisioning.core.client.SandboxClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.FolderCreate;
import io.github.filesprovisioning.core.client.model.Group;
import io.github.filesprovisioning.core.client.model.GroupCreate;
import io.github.filesprovisioning.core.client.model.PartnerCreate;
import io.github.filesprovisioning.core.client.model.Permission;
import io.github.filesprovisioning.core.client.model.PermissionCreate;
import io.github.filesprovisioning.core.client.model.PublicKey;
import io.github.filesprovisioning.core.client.model.PublicKeyCreate;
import io.github.filesprovisioning.core.client.model.User;
import io.github.filesprovisioning.core.client.model.UserCreate;
import io.github.filesprovisioning.core.client.model.WorkspaceCreate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A write whose answer is lost")
class LostAnswersTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  private final SandboxClient site = new SandboxClient();
  private final FilesClient client = site.client();

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"drop_after", "error_after", "truncated_body", "malformed_json"})
  @DisplayName("creates one user, who is found and returned")
  void createUser(String fault) {
    site.fault(fault, "createUser");
    User ann = client.users().create(UserCreate.builder().username("ann").name("Ann").build());
    assertEquals("ann", ann.username());
    assertEquals(1, site.count("createUser"));
    assertEquals(ann.id(), client.users().get(ann.id()).id());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"drop_before", "error_before", "rate_limit"})
  @DisplayName("that had no effect is sent again")
  void createUserAgain(String fault) {
    site.fault(fault, "createUser");
    assertEquals(
        "ann", client.users().create(UserCreate.builder().username("ann").build()).username());
    assertEquals(2, site.count("createUser"));
  }

  @Test
  @DisplayName("creates one group, one permission, one public key")
  void createOthers() {
    User ann = client.users().create(UserCreate.builder().username("ann").build());
    site.fault("drop_after", "createGroup");
    Group sales = client.groups().create(GroupCreate.builder().name("Sales").build());
    site.fault("drop_after", "createPermission");
    Permission entry =
        client
            .permissions()
            .create(
                PermissionCreate.builder()
                    .path("Home/ann")
                    .userId(ann.id())
                    .permission("full")
                    .recursive(true)
                    .build());
    site.fault("drop_after", "createPublicKey");
    PublicKey key =
        client
            .publicKeys()
            .create(
                PublicKeyCreate.builder()
                    .userId(ann.id())
                    .title("laptop")
                    .publicKey(KEY + " ann")
                    .build());
    assertEquals("Sales", sales.name());
    assertEquals("full", entry.permission());
    assertEquals("laptop", key.title());
    assertEquals(1, client.groups().list(ListQuery.all()).stream().count());
    assertEquals(1, site.count("createGroup"));
    assertEquals(1, site.count("createPermission"));
    assertEquals(1, site.count("createPublicKey"));
  }

  @Test
  @DisplayName("does not pass off somebody else's record as the one that was sent")
  void otherRecord() {
    site.sandbox().seed(json("{'users':[{'username':'ann','name':'Another Ann'}]}"));
    site.fault("error_before", "createUser");
    FilesException e =
        assertThrows(
            FilesException.class,
            () -> client.users().create(UserCreate.builder().username("ann").name("Ann").build()));
    assertEquals(ErrorKind.CONFLICT, e.kind());
  }

  @Test
  @DisplayName("is reported as uncertain when it can neither be repeated nor looked up")
  void uncertain() {
    User ann =
        client.users().create(UserCreate.builder().username("ann").email("a@example.com").build());
    site.fault("drop_after", "resendWelcomeEmail");
    UncertainOutcomeException e =
        assertThrows(
            UncertainOutcomeException.class, () -> client.users().resendWelcomeEmail(ann.id()));
    assertTrue(e.getMessage().contains("may have taken effect"), e::getMessage);
    assertEquals(1, site.count("resendWelcomeEmail"));
  }

  @Test
  @DisplayName("deletes a user once, and not being there any more counts as done")
  void delete() {
    User ann = client.users().create(UserCreate.builder().username("ann").build());
    site.fault("drop_after", "deleteUser");
    client.users().delete(ann.id(), null);
    assertEquals(2, site.count("deleteUser"));
    FilesException e =
        assertThrows(FilesException.class, () -> client.users().delete(ann.id(), null));
    assertEquals(ErrorKind.NOT_FOUND, e.kind());
  }

  @Test
  @DisplayName("and whose refusal then cannot be read is refused in full the next time")
  void unreadableRefusal() {
    GroupCreate sales = GroupCreate.builder().name("Sales").build();
    client.groups().create(sales);
    site.fault("malformed_json", "createGroup");
    FilesException e = assertThrows(FilesException.class, () -> client.groups().create(sales));
    assertEquals(ErrorKind.CONFLICT, e.kind());
    assertEquals(3, site.count("createGroup"));
  }

  @Test
  @DisplayName("makes one folder, one workspace and one partner")
  void createRest() {
    site.fault("drop_after", "createFolder");
    FolderCreate withParents = FolderCreate.builder().mkdirParents(true).build();
    assertEquals(
        "Departments/Sales", client.folders().create("Departments/Sales", withParents).path());
    FilesException e =
        assertThrows(
            FilesException.class, () -> client.folders().create("Departments/Sales", withParents));
    assertEquals(ErrorKind.CONFLICT, e.kind());
    site.fault("drop_after", "createWorkspace");
    assertEquals(
        "North",
        client.workspaces().create(WorkspaceCreate.builder().name("North").build()).name());
    site.fault("drop_after", "createPartner");
    assertEquals(
        "Acme",
        client
            .partners()
            .create(PartnerCreate.builder().name("Acme").rootFolder("Departments").build())
            .name());
    assertEquals(1, site.count("createPartner"));
    assertEquals(1, site.count("createWorkspace"));
  }

  @Test
  @DisplayName("does not take another title of the same key for the one that was sent")
  void otherTitle() {
    User ann = client.users().create(UserCreate.builder().username("ann").build());
    PublicKeyCreate key =
        PublicKeyCreate.builder().userId(ann.id()).title("laptop").publicKey(KEY).build();
    client.publicKeys().create(key);
    site.fault("error_before", "createPublicKey");
    FilesException e =
        assertThrows(
            FilesException.class,
            () -> client.publicKeys().create(key.toBuilder().title("desk").build()));
    assertEquals(ErrorKind.CONFLICT, e.kind());
    assertTrue(e.getMessage().contains("title"), e::getMessage);
  }
}
