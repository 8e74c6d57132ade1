/** What people entered into the fields of the descriptor, and what a document overrides. */
package io.github.filesprovisioning.boomi.field;
