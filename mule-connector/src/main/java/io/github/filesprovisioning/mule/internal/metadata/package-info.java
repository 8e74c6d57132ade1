/** Types of inputs as Studio shows them. */
package io.github.filesprovisioning.mule.internal.metadata;
