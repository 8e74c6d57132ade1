/** The generated part of the connector's script. */
package io.github.filesprovisioning.powerautomate.script;
