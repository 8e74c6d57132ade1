package io.github.filesprovisioning.core.client;

/** Why a call failed, in the few kinds that a caller may want to treat differently. */
public enum ErrorKind {
  /** The input breaks a rule; nothing was changed. Correct the named field. */
  INVALID_INPUT,
  /** The key, the session or the login was not accepted. */
  NOT_AUTHENTICATED,
  /** The key or the user may not do this. */
  NOT_AUTHORIZED,
  /** There is no such record, or it may not be seen. */
  NOT_FOUND,
  /** Another record already has a name that must be unique. */
  CONFLICT,
  /** Files.com understood the request and refused it for another reason. */
  REFUSED,
  /** Too many requests, also after waiting. */
  RATE_LIMITED,
  /** The site is switched off, overdue, being moved or does not exist. */
  SITE_UNAVAILABLE,
  /** Files.com failed, or gave an answer that cannot be understood. */
  SERVER_ERROR,
  /** Files.com could not be reached, or the connection broke. */
  CONNECTION,
  /** No answer within the time allowed. */
  TIMEOUT,
  /** A write was sent and whether it took effect could not be found out. */
  UNCERTAIN
}
