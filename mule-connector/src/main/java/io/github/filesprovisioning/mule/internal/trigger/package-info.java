/** The source that all generated sources extend, and what it remembers. */
package io.github.filesprovisioning.mule.internal.trigger;
