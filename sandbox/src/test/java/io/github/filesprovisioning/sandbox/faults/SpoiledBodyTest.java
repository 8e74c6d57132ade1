package io.github.filesprovisioning.sandbox.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A spoiled body")
class SpoiledBodyTest {

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "[{\"id\":1}]", "{\"name\":\"}\"}"})
  void malformed_json_cannot_be_read(String json) {
    String spoiled = new String(SpoiledBody.malformed(json.getBytes(UTF_8)), UTF_8);
    assertThrows(JsonProcessingException.class, () -> new ObjectMapper().readTree(spoiled));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 1000})
  void a_truncated_body_is_never_whole(int length) {
    assertTrue(SpoiledBody.truncated(new byte[length]).length < length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 10, 11, 99, 1000})
  void pieces_make_up_the_whole(int length) {
    byte[] body = "x".repeat(length - 1).concat("y").getBytes(UTF_8);
    List<byte[]> pieces = SpoiledBody.pieces(body);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces.forEach(whole::writeBytes);
    assertArrayEquals(body, whole.toByteArray());
    assertTrue(pieces.size() <= 10);
  }

  @Test
  void nothing_has_no_pieces() {
    assertEquals(List.of(), SpoiledBody.pieces(new byte[0]));
  }
}
