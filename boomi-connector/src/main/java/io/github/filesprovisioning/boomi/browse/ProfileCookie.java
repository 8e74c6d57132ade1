package io.github.filesprovisioning.boomi.browse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What the import keeps with a profile: which one it was. So an operation can tell that it was
 * imported with another version of the connector.
 */
public final class ProfileCookie {
  private final String text;

  private ProfileCookie(String text) {
    this.text = text;
  }

  static ProfileCookie of(String id, JsonNode profile) {
    CRC32 sum = new CRC32();
    sum.update(profile.toString().getBytes(StandardCharsets.UTF_8));
    return new ProfileCookie(
        "{\"v\":1,\"type\":\""
            + id
            + "\",\"profile\":\""
            + Long.toHexString(sum.getValue())
            + "\"}");
  }

  /**
   * Whether the profile that was imported is the one of now.
   *
   * @param kept what the import kept; null or of an unknown form when it kept nothing that tells
   */
  public boolean isOf(String kept) {
    if (kept == null || kept.isBlank()) {
      return true;
    }
    try {
      ObjectMapper json = new ObjectMapper();
      JsonNode then = json.readTree(kept);
      return then.path("v").asInt() != 1 || then.equals(json.readTree(text));
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  /** The text that the import keeps. */
  @Override
  public String toString() {
    return text;
  }
}
