/** HTTP: lenient in what it reads, strict in what it sends. */
package io.github.filesprovisioning.sandbox.wire;
