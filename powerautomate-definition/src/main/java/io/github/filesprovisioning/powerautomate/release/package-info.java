/** What a released definition promised, and whether a new one still keeps it. */
package io.github.filesprovisioning.powerautomate.release;
