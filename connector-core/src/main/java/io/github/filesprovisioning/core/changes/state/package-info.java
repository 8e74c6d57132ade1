/**
 * How a feed remembers a site in few bytes. Not for use outside the core: the forms may change with
 * any release; what a platform keeps is {@link io.github.filesprovisioning.core.changes.FeedState}.
 */
package io.github.filesprovisioning.core.changes.state;
