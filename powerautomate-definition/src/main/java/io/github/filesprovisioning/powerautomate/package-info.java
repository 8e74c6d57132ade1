/** The packages for Power Automate and Azure Logic Apps. */
package io.github.filesprovisioning.powerautomate;
