package io.github.filesprovisioning.boomi.atom;

import com.boomi.connector.api.OperationStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What came of one input.
 *
 * @param index its place among the inputs, from 0
 * @param status how it went
 * @param code the status code
 * @param message the status message
 * @param contents the documents that came of it
 * @param tracked the tracked properties of the last of them
 * @param thrown what went with an error, or null
 */
public record AnsweredDocument(
    int index,
    OperationStatus status,
    String code,
    String message,
    List<byte[]> contents,
    Map<String, String> tracked,
    Throwable thrown) {

  /** The documents as texts. */
  public List<String> texts() {
    return contents.stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)).toList();
  }
}
