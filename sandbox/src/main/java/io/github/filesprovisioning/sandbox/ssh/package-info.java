/** SSH keys: read, fingerprinted and made. */
package io.github.filesprovisioning.sandbox.ssh;
