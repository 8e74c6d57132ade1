package io.github.filesprovisioning.powerautomate.engine;

import java.util.Map;

/**
 * What the engine asks of the gateway.
 *
 * @param method such as {@code GET}
 * @param address the whole address at the gateway, with the query
 * @param headers by name
 * @param body JSON as text; empty for none
 */
record GatewayRequest(String method, String address, Map<String, String> headers, String body) {}
