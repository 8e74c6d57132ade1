/** Faults that the sandbox injects on request: what is switched on, and what a fault does. */
package io.github.filesprovisioning.sandbox.faults;
