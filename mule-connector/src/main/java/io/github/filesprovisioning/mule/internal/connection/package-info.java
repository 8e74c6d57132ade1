/** Connections to a site: what is asked for, how they are made, and how they are tested. */
package io.github.filesprovisioning.mule.internal.connection;
