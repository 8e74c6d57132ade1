package io.github.filesprovisioning.core.client;

/** Whether an operation may be sent again when its answer was lost ({@code x-repeat}). */
enum Repeat {
  /** Sending it twice leaves the same state as sending it once. */
  ALWAYS,
  /** Only when a look at the record it creates shows that it did not take effect. */
  AFTER_LOOKUP,
  /** Nothing tells whether it took effect. */
  NEVER
}
