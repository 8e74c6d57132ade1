/** What a connector's build needs from the kernel, as a step of its own. */
package io.github.filesprovisioning.muletest.packaging;
