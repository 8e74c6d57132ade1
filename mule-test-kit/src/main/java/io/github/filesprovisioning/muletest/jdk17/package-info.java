/** Makes a kernel built for Java 8 run on JDK 17. */
package io.github.filesprovisioning.muletest.jdk17;
