package org.vrazka.imports.reading;

import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;

import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One card of a file as the cells of a row. */
final class CardCells {
    static final List<String> HEADING =
            List.of(
                    "uid",
                    "givenName",
                    "middleName",
                    "familyName",
                    "displayName",
                    "gender",
                    "mobilePhone",
                    "workPhone",
                    "phone2",
                    "homePhone",
                    "fax",
                    "email",
                    "email2",
                    "email3",
                    "company",
                    "jobTitle",
                    "birthday",
                    "language",
                    "categories",
                    "notes");

    /** What stands between several values of one cell, as Google writes it. */
    private static final String BETWEEN = " ::: ";

    private CardCells() {}

    static List<String> of(VCard card) {
        var name = card.getStructuredName();
        var phones = new Phones(card.getTelephoneNumbers());
        var fax = phones.take(TelephoneType.FAX);
        var emails = emails(card.getEmails());
        var cells = new ArrayList<String>();
        cells.add(text(card.getUid()));
        cells.add(name == null ? "" : clean(name.getGiven()));
        cells.add(name == null ? "" : clean(String.join(" ", name.getAdditionalNames())));
        cells.add(name == null ? "" : clean(name.getFamily()));
        cells.add(text(card.getFormattedName()));
        cells.add(gender(card));
        cells.add(phones.take(TelephoneType.CELL));
        var work = phones.take(TelephoneType.WORK);
        var home = phones.take(TelephoneType.HOME);
        cells.add(work);
        cells.add(phones.rest());
        cells.add(home);
        cells.add(fax);
        cells.add(emails.isEmpty() ? "" : emails.getFirst());
        cells.add(emails.size() < 2 ? "" : emails.get(1));
        cells.add(emails.stream().skip(2).collect(Collectors.joining(BETWEEN)));
        var firm = card.getOrganization();
        cells.add(
                firm == null || firm.getValues().isEmpty()
                        ? ""
                        : clean(firm.getValues().getFirst()));
        cells.add(card.getTitles().isEmpty() ? "" : text(card.getTitles().getFirst()));
        cells.add(birthday(card));
        cells.add(card.getLanguages().isEmpty() ? "" : text(card.getLanguages().getFirst()));
        var categories = card.getCategories();
        cells.add(categories == null ? "" : clean(String.join(BETWEEN, categories.getValues())));
        cells.add(notes(card));
        return cells;
    }

    /** The telephones of a card, given out by their types, each once. */
    private static class Phones {
        private final List<Telephone> left;

        Phones(List<Telephone> all) {
            left = new ArrayList<>(all);
        }

        String take(TelephoneType type) {
            var taken = left.stream().filter(phone -> phone.getTypes().contains(type)).toList();
            left.removeAll(taken);
            return joined(taken);
        }

        String rest() {
            return joined(left);
        }

        private static String joined(List<Telephone> phones) {
            return phones.stream()
                    .map(CardCells::number)
                    .filter(number -> !number.isEmpty())
                    .collect(Collectors.joining(BETWEEN));
        }
    }

    private static String number(Telephone phone) {
        return clean(phone.getUri() == null ? phone.getText() : phone.getUri().getNumber());
    }

    /** The preferred one first. */
    private static List<String> emails(List<Email> all) {
        return all.stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(CardCells::text)
                .filter(email -> !email.isEmpty())
                .toList();
    }

    private static int rank(Email email) {
        var pref = email.getPref();
        return email.getTypes().contains(EmailType.PREF) ? 0 : pref == null ? 101 : pref;
    }

    private static String gender(VCard card) {
        var gender = card.getGender();
        return gender == null ? "" : gender.isMale() ? "M" : gender.isFemale() ? "F" : "";
    }

    /** A day without its year as Google writes it; Apple puts a year there that is none. */
    private static String birthday(VCard card) {
        var birthday = card.getBirthday();
        if (birthday == null) {
            var raw = card.getExtendedProperty("BDAY"); // what its version knows no form for
            var day = raw == null ? "" : clean(raw.getValue());
            return day.matches("--\\d\\d-?\\d\\d") ? day : "";
        }
        var part = birthday.getPartialDate();
        if (part != null && part.getMonth() != null && part.getDate() != null) {
            return "--%02d-%02d".formatted(part.getMonth(), part.getDate());
        }
        Temporal day = birthday.getDate();
        if (day == null
                || !day.isSupported(ChronoField.YEAR)
                || !day.isSupported(ChronoField.DAY_OF_MONTH)) {
            return "";
        }
        var year = String.valueOf(day.get(ChronoField.YEAR));
        return "%s-%02d-%02d"
                .formatted(
                        year.equals(birthday.getParameter("X-APPLE-OMIT-YEAR"))
                                ? "-"
                                : "%04d".formatted(day.get(ChronoField.YEAR)),
                        day.get(ChronoField.MONTH_OF_YEAR),
                        day.get(ChronoField.DAY_OF_MONTH));
    }

    /** With what we have no field for: units of the company, addresses, sites. */
    private static String notes(VCard card) {
        var firm = card.getOrganization();
        var units = firm == null ? List.<String>of() : firm.getValues().stream().skip(1).toList();
        return Stream.of(
                        card.getNotes().stream().map(CardCells::text),
                        Stream.of(line(units)),
                        card.getAddresses().stream().map(CardCells::address),
                        card.getUrls().stream().map(CardCells::text))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String address(Address address) {
        return line(
                Stream.of(
                                address.getStreetAddressFull(),
                                address.getLocality(),
                                address.getRegion(),
                                address.getPostalCode(),
                                address.getCountry())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String line(List<String> parts) {
        return parts.stream()
                .map(CardCells::clean)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable TextProperty property) {
        return property == null ? "" : clean(property.getValue());
    }

    private static String clean(@Nullable String value) {
        return value == null ? "" : Cell.text(value);
    }
}
