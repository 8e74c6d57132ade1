/** Polls a feed again and again, for platforms that want events pushed. */
package io.github.filesprovisioning.core.changes.listen;
