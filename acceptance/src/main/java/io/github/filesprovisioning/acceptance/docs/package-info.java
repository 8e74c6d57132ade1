/** The pages of {@code docs/} that are made from the catalogue. */
package io.github.filesprovisioning.acceptance.docs;
