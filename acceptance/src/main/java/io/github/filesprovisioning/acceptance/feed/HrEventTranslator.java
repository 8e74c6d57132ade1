package io.github.filesprovisioning.acceptance.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Turns a row of the feed into the one catalogue action that carries it out: everybody who works
 * here is onboarded to what the row says, whatever was before; who leaves is offboarded.
 *
 * <p>Checks what only HR can know (dates, departments, required columns). Rules of Files.com, such
 * as how a username may look, are left to the action.
 */
public final class HrEventTranslator {

  private final AccessRules rules;

  /**
   * Creates a translator.
   *
   * @param rules what follows from who somebody is
   */
  public HrEventTranslator(AccessRules rules) {
    this.rules = rules;
  }

  /**
   * Translates one row.
   *
   * @param event the row
   * @return the action to run
   * @throws ActionFailure when the row is not in order; names column and rule
   */
  public CatalogCall translate(HrEvent event) throws ActionFailure {
    Instant time = time(event);
    required("username", event.username());
    return switch (event.type()) {
      case "hire", "rehire", "move", "contract_extension", "name_change" -> onboard(event, time);
      case "departure" -> offboard(event, time);
      default -> throw InvalidRecord.because("type", "\"" + event.type() + "\" is not an event");
    };
  }

  private CatalogCall onboard(HrEvent event, Instant time) throws ActionFailure {
    required("name", event.name());
    required("email", event.email());
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("username", event.username());
    input.put("name", event.name());
    input.put("email", event.email());
    input.put("company", event.company().isEmpty() ? null : event.company());
    input.put("notes", notes(event));
    input.put("authenticate_until", contractEnd(event, time));
    Entitlement entitlement = rules.entitlementOf(event);
    entitlement.groups().forEach(input.withArray("groups")::add);
    input.put("exact_groups", true);
    entitlement.folders().forEach(input.withArray("folders")::add);
    entitlement.permissions().forEach(right -> add(right, input));
    input.put("exact_permissions", true);
    input.put("event_time", time.toString());
    return new CatalogCall("lifecycle.onboard_user", input);
  }

  private static CatalogCall offboard(HrEvent event, Instant time) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("username", event.username());
    input.put("event_time", time.toString());
    return new CatalogCall("lifecycle.offboard_user", input);
  }

  private static void add(FolderRight right, ObjectNode input) {
    ObjectNode permission = input.withArray("permissions").addObject();
    permission.put("path", right.path());
    permission.put("permission", right.permission());
    permission.put("recursive", right.recursive());
  }

  private static String notes(HrEvent event) {
    String manager = event.manager().isEmpty() ? "" : "; reports to " + event.manager();
    return event.title() + ", " + event.office() + manager + "; HR record " + event.person();
  }

  private static Instant time(HrEvent event) throws ActionFailure {
    try {
      return Instant.parse(event.eventTime());
    } catch (DateTimeParseException e) {
      throw InvalidRecord.because("event_time", "\"" + event.eventTime() + "\" is not a time");
    }
  }

  private static String contractEnd(HrEvent event, Instant time) throws ActionFailure {
    if (event.contractEnd().isEmpty()) {
      if (event.employment().equals("contractor")) {
        throw InvalidRecord.because("contract_end", "a contractor needs one");
      }
      return null;
    }
    LocalDate lastDay;
    try {
      lastDay = LocalDate.parse(event.contractEnd());
    } catch (DateTimeParseException e) {
      throw InvalidRecord.because("contract_end", "\"" + event.contractEnd() + "\" is not a date");
    }
    Instant end = lastDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    if (end.isBefore(time)) {
      throw InvalidRecord.because("contract_end", "lies before the event");
    }
    return end.toString();
  }

  private static void required(String column, String value) throws ActionFailure {
    if (value.isBlank()) {
      throw InvalidRecord.because(column, "must not be empty");
    }
  }
}
