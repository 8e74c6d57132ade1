/** A stateful Files.com for development, demos and tests: start it, stop it, look into it. */
package io.github.filesprovisioning.sandbox;
