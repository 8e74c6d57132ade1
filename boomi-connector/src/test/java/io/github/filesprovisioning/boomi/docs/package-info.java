/**
 * The manual: the part that is written from catalogue and descriptor, and whether the rest works.
 */
package io.github.filesprovisioning.boomi.docs;
