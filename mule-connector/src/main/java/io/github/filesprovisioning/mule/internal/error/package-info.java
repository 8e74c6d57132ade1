/** How failures of the core become errors of Mule. */
package io.github.filesprovisioning.mule.internal.error;
