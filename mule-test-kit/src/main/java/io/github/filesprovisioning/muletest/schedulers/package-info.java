/** Threads for the kernel. MuleSoft's scheduler service is not on Maven Central. */
package io.github.filesprovisioning.muletest.schedulers;
