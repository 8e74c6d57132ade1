/** One class per resource of the API, with that resource's rules. */
package io.github.filesprovisioning.sandbox.resources;
