/**
 * The records and request bodies of Files.com, generated from the OpenAPI document, and what they
 * stand on.
 *
 * <p>Every model is an immutable {@link io.github.filesprovisioning.core.client.model.ApiObject}
 * that tells an absent field from one that is null and from one that has a value.
 */
package io.github.filesprovisioning.core.client.model;
