/**
 * The connector catalogue as objects: look up an action, a trigger or a list of choices, and run an
 * action with JSON in and JSON out.
 *
 * <p>{@link io.github.filesprovisioning.core.catalog.Catalog} says what there is, {@link
 * io.github.filesprovisioning.core.catalog.ActionRunner} runs actions and {@link
 * io.github.filesprovisioning.core.catalog.LookupRunner} fills dropdowns. What is wrong with an
 * input is told before anything is sent.
 */
package io.github.filesprovisioning.core.catalog;
