/** Writes the part of the manual that lists operations and sources, from catalogue and samples. */
package io.github.filesprovisioning.mule.manual;
