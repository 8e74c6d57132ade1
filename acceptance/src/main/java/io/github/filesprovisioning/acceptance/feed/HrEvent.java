package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One row of the feed, as HR sent it: nothing is checked yet and empty columns are empty texts.
 * Every row carries the whole record of the person as of the event.
 *
 * @param event number of the event; a row that is sent twice has the same number
 * @param eventTime when it happened, as an ISO instant
 * @param type hire, move, departure, rehire, contract_extension or name_change
 * @param person number of the person in HR
 * @param username login name
 * @param name full name
 * @param email e-mail address
 * @param department department
 * @param title job title
 * @param manager name of the manager; empty for heads of department
 * @param office city
 * @param employment employee, contractor or partner
 * @param company employer, when it is another one
 * @param contractEnd last day of the contract as an ISO date; empty when open
 */
public record HrEvent(
    String event,
    @JsonProperty("event_time") String eventTime,
    String type,
    String person,
    String username,
    String name,
    String email,
    String department,
    String title,
    String manager,
    String office,
    String employment,
    String company,
    @JsonProperty("contract_end") String contractEnd) {}
