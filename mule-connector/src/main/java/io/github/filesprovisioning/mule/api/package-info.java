/** What flows may rely on: error types and their details. */
package io.github.filesprovisioning.mule.api;
