/** Connections to Files.com: settings, the client kept for an account, the test. */
package io.github.filesprovisioning.boomi.connection;
