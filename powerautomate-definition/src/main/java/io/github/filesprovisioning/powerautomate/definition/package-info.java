/** Makes the definition of the custom connector from the OpenAPI document and the catalogue. */
package io.github.filesprovisioning.powerautomate.definition;
