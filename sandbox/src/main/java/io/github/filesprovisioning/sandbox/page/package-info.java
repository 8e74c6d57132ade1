/** The web page of the sandbox: its files, and the lists it reads. */
package io.github.filesprovisioning.sandbox.page;
