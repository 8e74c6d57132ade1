/** Operations that are given documents and answer each of them. */
package io.github.filesprovisioning.boomi.operation;
