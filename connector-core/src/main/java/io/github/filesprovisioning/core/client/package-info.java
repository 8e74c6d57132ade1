/**
 * The client of the provisioning part of the Files.com REST API.
 *
 * <p>Start with {@link io.github.filesprovisioning.core.client.FilesClient#builder()}. The classes
 * whose names end in {@code Api} and the models are generated from the OpenAPI document; all calls
 * go through one transport that knows about keys, timeouts, repeats, paging and errors.
 */
package io.github.filesprovisioning.core.client;
