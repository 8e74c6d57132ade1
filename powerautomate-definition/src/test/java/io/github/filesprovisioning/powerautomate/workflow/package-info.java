/** Plays the sample workflows and flows against a sandbox. */
package io.github.filesprovisioning.powerautomate.workflow;
