package io.github.filesprovisioning.sandbox.wire;

/**
 * What a fault rule may look at.
 *
 * @param path path below the base path
 * @param template path template of the operation, empty when the path is unknown
 * @param operation operation id, empty when the path is unknown
 * @param hasCursor the request asks for a page behind a cursor
 * @param requestId id the answer carries
 */
public record RequestFacts(
    String method,
    String path,
    String template,
    String operation,
    boolean hasCursor,
    String requestId) {}
