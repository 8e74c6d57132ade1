/** Build-time tools of the MuleSoft connector; nothing of them is shipped. */
package io.github.filesprovisioning.mulecodegen;
