/** The report of the runs with faults and kills. */
package io.github.filesprovisioning.acceptance.faults;
