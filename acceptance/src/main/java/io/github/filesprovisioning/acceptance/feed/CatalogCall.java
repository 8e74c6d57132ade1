package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A catalogue action with its input.
 *
 * @param action id of the action
 * @param input its input
 */
public record CatalogCall(String action, ObjectNode input) {}
