package io.github.filesprovisioning.core.changes;

import static io.github.filesprovisioning.core.changes.WatchedSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filesprovisioning.core.client.model.PublicKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
  @Test
  @DisplayName("A secret in a record is neither told nor kept")
  void secrets() {
    RecordShape shape = new RecordShape(PublicKey.TYPE);
    assertEquals(
        json("{'id':1,'title':'laptop'}"),
        shape.openPart(json("{'id':1,'title':'laptop','generated_private_key':'not a real key'}")));
  }
}
