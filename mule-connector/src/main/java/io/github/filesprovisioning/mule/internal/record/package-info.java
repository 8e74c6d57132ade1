/** Answers of the core as records, and their times. */
package io.github.filesprovisioning.mule.internal.record;
