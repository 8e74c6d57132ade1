/** What the demo does and prints. */
package io.github.filesprovisioning.acceptance.demo;
