package io.github.filesprovisioning.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One request to the sandbox itself.
 *
 * @param query query parameters, first value each
 * @param body JSON body, missing node when there is none
 */
public record AdminRequest(Map<String, String> query, JsonNode body) {}
