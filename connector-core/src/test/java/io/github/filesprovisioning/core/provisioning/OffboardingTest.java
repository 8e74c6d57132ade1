package io.github.filesprovisioning.core.provisioning;

import static io.github.filesprovisioning.core.provisioning.ProvisioningSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.model.OffboardReceipt;
import io.github.filesprovisioning.core.client.model.OffboardUser;
import io.github.filesprovisioning.core.client.model.OffboardUserResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The journal of an offboarding")
class OffboardingTest {
  private static final OffboardUser ANN = OffboardUser.builder().username("ann").build();

  private final ProvisioningSite site = new ProvisioningSite();

  @BeforeEach
  void annIsInSales() {
    site.start("{'groups':[{'name':'Sales'}],'users':[{'username':'ann','groups':['Sales']}]}");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  @DisplayName("has the receipt before anything is taken away, and the result has the same one")
  void receiptComesFirst() {
    List<OffboardReceipt> kept = new ArrayList<>();
    Offboarding offboarding =
        new Offboarding(
            site.client(),
            receipt -> {
              assertEquals(0, site.sandbox().writeCount());
              assertFalse(site.user("ann").get("disabled").asBoolean());
              kept.add(receipt);
            });
    OffboardUserResult result = offboarding.run(ANN);
    assertEquals(OffboardUserResult.OUTCOME_REMOVED, result.outcome());
    assertEquals(List.of(result.receipt()), kept);
    assertEquals("Sales", kept.get(0).memberships().get(0).groupName());
  }

  @Test
  @DisplayName("that cannot keep the receipt stops the offboarding before anything is taken away")
  void journalThatFails() {
    IllegalStateException full = new IllegalStateException("the disk is full");
    Offboarding offboarding =
        new Offboarding(
            site.client(),
            receipt -> {
              throw full;
            });
    assertSame(full, assertThrows(IllegalStateException.class, () -> offboarding.run(ANN)));
    assertEquals(0, site.sandbox().writeCount());
  }

  @Test
  @DisplayName("lets the access be given back although the offboarding broke off")
  void givenBackAfterBreakingOff() {
    List<OffboardReceipt> kept = new ArrayList<>();
    site.sandbox()
        .faults(json("{'rules':[{'kind':'error_before','operation':'deleteGroupUser'}]}"));
    Offboarding offboarding = new Offboarding(site.client(), kept::add);
    IncompleteException broken =
        assertThrows(IncompleteException.class, () -> offboarding.run(ANN));
    assertEquals(ErrorKind.SERVER_ERROR, broken.kind());
    assertEquals(List.of("switched off ann"), broken.completedSteps());
    assertTrue(broken.getMessage().contains("Run it again"), broken.getMessage());
    site.sandbox().clearFaults();
    offboarding.run(ANN);
    assertTrue(kept.get(1).wasDisabled(), "a second run only sees the rest");
    site.run("reinstateUser", json("{}").set("receipt", kept.get(0).toJson()));
    assertFalse(site.user("ann").get("disabled").asBoolean());
    assertEquals("Sales", site.user("ann").get("groups").get(0).asText());
  }

  @Test
  @DisplayName("is not needed for somebody who may not be switched off")
  void siteAdmin() {
    List<OffboardReceipt> kept = new ArrayList<>();
    OffboardUser admin = OffboardUser.builder().username("admin").build();
    Offboarding offboarding = new Offboarding(site.client(), kept::add);
    FilesException refused = assertThrows(FilesException.class, () -> offboarding.run(admin));
    assertEquals(ErrorKind.REFUSED, refused.kind());
    assertEquals(List.of(), kept);
    assertEquals(0, site.sandbox().writeCount());
  }
}
