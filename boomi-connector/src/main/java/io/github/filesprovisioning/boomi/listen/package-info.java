/** Listeners on the change feed. */
package io.github.filesprovisioning.boomi.listen;
