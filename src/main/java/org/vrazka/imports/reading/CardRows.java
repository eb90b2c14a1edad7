package org.vrazka.imports.reading;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** The cards of a file (vCard 2.1, 3.0 or 4.0) as rows of a table, its heading first. */
class CardRows implements Rows {
    private static final List<String> HEADING =
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
                    "notes");

    private final VCardReader cards;
    private final Limits limits;
    private long number;

    CardRows(InputStream in, Encoding encoding, Limits limits) throws IOException {
        this.limits = limits;
        cards = new VCardReader(text(in, encoding), VCardVersion.V2_1);
        cards.setDefaultQuotedPrintableCharset(encoding.charset());
    }

    /** Without the mark of the byte order, which is no part of the first line. */
    private static Reader text(InputStream in, Encoding encoding) throws IOException {
        var text = new PushbackReader(new InputStreamReader(in, encoding.charset()));
        int first = text.read();
        if (first >= 0 && !Cell.isBlank((char) first)) {
            text.unread(first);
        }
        return text;
    }

    @Override
    public @Nullable Row next() {
        if (number++ == 0) {
            return new Row(number, HEADING);
        }
        try {
            var card = cards.readNext();
            return card == null ? null : new Row(number, checked(cells(card)));
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("vcardBroken", number, null);
        }
    }

    private List<String> checked(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
            throw new Unreadable("cellTooLong", number, null, String.valueOf(limits.cell()));
        }
        return cells;
    }

    private static List<String> cells(VCard card) {
        var name = card.getStructuredName();
        var phones = new Phones(card.getTelephoneNumbers());
        var emails = new ArrayDeque<>(emails(card.getEmails()));
        var cells = new ArrayList<String>();
        cells.add(text(card.getUid()));
        cells.add(name == null ? "" : clean(name.getGiven()));
        cells.add(name == null ? "" : clean(String.join(" ", name.getAdditionalNames())));
        cells.add(name == null ? "" : clean(name.getFamily()));
        cells.add(text(card.getFormattedName()));
        cells.add(gender(card));
        cells.add(phones.next(TelephoneType.CELL));
        cells.add(phones.next(TelephoneType.WORK));
        cells.add(phones.other);
        cells.add(phones.next(TelephoneType.HOME));
        cells.add(phones.fax);
        cells.add(next(emails));
        cells.add(next(emails));
        cells.add(next(emails));
        var firm = card.getOrganization();
        cells.add(
                firm == null || firm.getValues().isEmpty()
                        ? ""
                        : clean(firm.getValues().getFirst()));
        cells.add(card.getTitles().isEmpty() ? "" : text(card.getTitles().getFirst()));
        cells.add(birthday(card));
        cells.add(card.getLanguages().isEmpty() ? "" : text(card.getLanguages().getFirst()));
        cells.add(card.getNotes().isEmpty() ? "" : text(card.getNotes().getFirst()));
        return cells;
    }

    /** The telephones of a card, given out by their types. */
    private static class Phones {
        private final List<Telephone> left;
        private final String fax;
        private final String other;

        Phones(List<Telephone> all) {
            left = new ArrayList<>(all);
            fax = take(TelephoneType.FAX);
            other =
                    left.stream()
                            .filter(phone -> !hasOwnPlace(phone))
                            .findFirst()
                            .map(CardRows::number)
                            .orElse("");
        }

        private static boolean hasOwnPlace(Telephone phone) {
            return List.of(TelephoneType.CELL, TelephoneType.WORK, TelephoneType.HOME).stream()
                    .anyMatch(phone.getTypes()::contains);
        }

        String next(TelephoneType type) {
            return take(type);
        }

        private String take(TelephoneType type) {
            for (var phone : left) {
                if (phone.getTypes().contains(type)) {
                    left.remove(phone);
                    return number(phone);
                }
            }
            return "";
        }
    }

    private static String number(Telephone phone) {
        return clean(phone.getUri() == null ? phone.getText() : phone.getUri().getNumber());
    }

    /** The preferred one first. */
    private static List<String> emails(List<Email> all) {
        return all.stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(CardRows::text)
                .filter(email -> !email.isEmpty())
                .toList();
    }

    private static int rank(Email email) {
        var pref = email.getPref();
        return email.getTypes().contains(EmailType.PREF) ? 0 : pref == null ? 101 : pref;
    }

    private static String next(Deque<String> values) {
        return Objects.requireNonNullElse(values.poll(), "");
    }

    private static String gender(VCard card) {
        var gender = card.getGender();
        return gender == null ? "" : gender.isMale() ? "M" : gender.isFemale() ? "F" : "";
    }

    /** A day without its year is no day that we keep. */
    private static String birthday(VCard card) {
        Temporal day = card.getBirthday() == null ? null : card.getBirthday().getDate();
        return day != null
                        && day.isSupported(ChronoField.YEAR)
                        && day.isSupported(ChronoField.DAY_OF_MONTH)
                ? "%04d-%02d-%02d"
                        .formatted(
                                day.get(ChronoField.YEAR),
                                day.get(ChronoField.MONTH_OF_YEAR),
                                day.get(ChronoField.DAY_OF_MONTH))
                : "";
    }

    private static String text(@Nullable TextProperty property) {
        return property == null ? "" : clean(property.getValue());
    }

    private static String clean(@Nullable String value) {
        return value == null ? "" : Cell.text(value);
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
