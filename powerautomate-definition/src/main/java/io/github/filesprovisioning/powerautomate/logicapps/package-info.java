/**
 * The package for Azure Logic Apps: a connector without script or policies, because a custom
 * connector there has neither, and the template that deploys it with sample workflows.
 */
package io.github.filesprovisioning.powerautomate.logicapps;
