package io.github.filesprovisioning.acceptance.scenario;

/**
 * An entry of the catalogue that a platform does not offer.
 *
 * @param entry id of the action or trigger
 * @param reason why not, in the catalogue's words
 */
public record Gap(String entry, String reason) {}
