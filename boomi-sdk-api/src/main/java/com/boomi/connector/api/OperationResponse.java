package com.boomi.connector.api;

import java.util.logging.Logger;

/**
 * Takes exactly one answer for each input.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/OperationResponse.html">the
 * published Javadoc</a>.
 */
public interface OperationResponse extends PayloadMetadataFactory {
  Logger getLogger();

  void addResult(
      TrackedData input,
      OperationStatus status,
      String statusCode,
      String statusMessage,
      Payload payload);

  void addCombinedResult(
      Iterable<? extends TrackedData> inputs,
      OperationStatus status,
      String statusCode,
      String statusMessage,
      Payload payload);

  void addPartialResult(
      TrackedData input,
      OperationStatus status,
      String statusCode,
      String statusMessage,
      Payload payload);

  void addPartialResult(
      Iterable<? extends TrackedData> inputs,
      OperationStatus status,
      String statusCode,
      String statusMessage,
      Payload payload);

  void finishPartialResult(TrackedData input);

  void finishPartialResult(Iterable<? extends TrackedData> inputs);

  void addEmptyResult(
      TrackedData input, OperationStatus status, String statusCode, String statusMessage);

  void addErrorResult(
      TrackedData input,
      OperationStatus status,
      String statusCode,
      String statusMessage,
      Throwable throwable);
}
