package io.github.filesprovisioning.mule.api;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known about an error, in {@code error.errorMessage.payload}. Whatever is not known is
 * null. Holds no key, no password and no value of a field.
 */
public class FailureDetails implements Serializable {
  private static final long serialVersionUID = 1L;

  private FilesError error;
  private String field;
  private String rule;
  private Integer status;
  private String type;
  private String title;
  private String detail;
  private String requestId;
  private Boolean retryable;
  private Map<String, List<String>> fieldErrors;

  /** For DataWeave. */
  public FailureDetails() {}

  /** The error type, without its namespace. */
  public FilesError getError() {
    return error;
  }

  /** Sets what {@link #getError()} gives. */
  public void setError(FilesError error) {
    this.error = error;
  }

  /** The input field that breaks a rule, such as {@code permissions[1].path}. */
  public String getField() {
    return field;
  }

  /** Sets what {@link #getField()} gives. */
  public void setField(String field) {
    this.field = field;
  }

  /** The rule that the field breaks, such as {@code must be a whole number}. */
  public String getRule() {
    return rule;
  }

  /** Sets what {@link #getRule()} gives. */
  public void setRule(String rule) {
    this.rule = rule;
  }

  /** The HTTP status of the answer; null when there was no answer. */
  public Integer getStatus() {
    return status;
  }

  /** Sets what {@link #getStatus()} gives. */
  public void setStatus(Integer status) {
    this.status = status;
  }

  /** The error key of Files.com, such as {@code processing-failure/model-save-error}. */
  public String getType() {
    return type;
  }

  /** Sets what {@link #getType()} gives. */
  public void setType(String type) {
    this.type = type;
  }

  /** The short name of the error at Files.com. */
  public String getTitle() {
    return title;
  }

  /** Sets what {@link #getTitle()} gives. */
  public void setTitle(String title) {
    this.title = title;
  }

  /** What Files.com wrote about the error. */
  public String getDetail() {
    return detail;
  }

  /** Sets what {@link #getDetail()} gives. */
  public void setDetail(String detail) {
    this.detail = detail;
  }

  /** The id under which Files.com knows the request. */
  public String getRequestId() {
    return requestId;
  }

  /** Sets what {@link #getRequestId()} gives. */
  public void setRequestId(String requestId) {
    this.requestId = requestId;
  }

  /** Whether the same operation can succeed later without any change to it. */
  public Boolean getRetryable() {
    return retryable;
  }

  /** Sets what {@link #getRetryable()} gives. */
  public void setRetryable(Boolean retryable) {
    this.retryable = retryable;
  }

  /** What is wrong with which field, as Files.com wrote it. */
  public Map<String, List<String>> getFieldErrors() {
    return fieldErrors;
  }

  /** Sets what {@link #getFieldErrors()} gives. */
  public void setFieldErrors(Map<String, List<String>> fieldErrors) {
    this.fieldErrors = fieldErrors;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof FailureDetails)) {
      return false;
    }
    FailureDetails that = (FailureDetails) other;
    return error == that.error
        && Objects.equals(field, that.field)
        && Objects.equals(rule, that.rule)
        && Objects.equals(status, that.status)
        && Objects.equals(type, that.type)
        && Objects.equals(title, that.title)
        && Objects.equals(detail, that.detail)
        && Objects.equals(requestId, that.requestId)
        && Objects.equals(retryable, that.retryable)
        && Objects.equals(fieldErrors, that.fieldErrors);
  }

  @Override
  public int hashCode() {
    return Objects.hash(error, field, rule, status, type, requestId);
  }

  /** The error and the status; the rest may be data of people. */
  @Override
  public String toString() {
    return "FailureDetails{" + error + (status == null ? "" : ", status=" + status) + "}";
  }
}
