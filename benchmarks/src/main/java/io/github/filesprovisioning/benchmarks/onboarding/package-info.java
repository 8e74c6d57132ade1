/** Many new people at once. */
package io.github.filesprovisioning.benchmarks.onboarding;
