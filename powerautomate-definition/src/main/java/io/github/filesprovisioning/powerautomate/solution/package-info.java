/** Packs the connector and the sample flows as unmanaged Power Platform solutions. */
package io.github.filesprovisioning.powerautomate.solution;
