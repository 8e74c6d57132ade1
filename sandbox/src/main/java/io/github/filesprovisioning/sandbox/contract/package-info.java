/** The OpenAPI document as objects, and the reading of parameters by it. */
package io.github.filesprovisioning.sandbox.contract;
