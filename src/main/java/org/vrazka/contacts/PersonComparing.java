package org.vrazka.contacts;

import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.db.tables.records.ContactRecord;
import org.vrazka.identity.Action;
import org.vrazka.records.merging.Comparison;
import org.vrazka.records.merging.Comparison.Line;
import org.vrazka.records.merging.Comparison.Side;
import org.vrazka.records.merging.MergeColumns;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Format;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Puts two people side by side, and proposes what to keep of each. */
@Component
class PersonComparing {
    private static final String NAMES = "given_name";

    static final MergeColumns COLUMNS =
            new MergeColumns(
                    CONTACT,
                    Set.of(
                            "id version import_id created_at created_by changed_at changed_by deleted_at merged_into erased_at owner_id name sound sound_of_family"
                                    .split(" ")),
                    Set.of("custom", "tag_ids", "do_not_call"),
                    Map.of("middle_name", NAMES, "family_name", NAMES));

    private final DSLContext db;
    private final Contacts contacts;
    private final ContactScope reach;

    PersonComparing(DSLContext db, Contacts contacts, ContactScope reach) {
        this.db = db;
        this.contacts = contacts;
        this.reach = reach;
    }

    /** Of two whom one sees. */
    Comparison of(UUID one, UUID other) {
        if (contacts.all(List.of(one, other)).size() < 2) {
            throw new NotFound("contact", one);
        }
        var rows = db.selectFrom(CONTACT).where(CONTACT.ID.in(one, other)).fetchMap(CONTACT.ID);
        var first = Objects.requireNonNull(rows.get(one));
        var second = Objects.requireNonNull(rows.get(other));
        var lines =
                COLUMNS.chosen().stream()
                        .filter(column -> first.get(column) != null || second.get(column) != null)
                        .map(column -> line(column, first, second))
                        .toList();
        return new Comparison(side(first), side(second), lines, fuller(first, second).getId());
    }

    private Side side(ContactRecord person) {
        boolean may =
                person.getErasedAt() == null
                        && reach.reaches(person.getId(), Action.CHANGE)
                        && reach.reaches(person.getId(), Action.DELETE);
        return new Side(person.getId(), person.getName(), person.getVersion(), may);
    }

    private static Line line(String column, ContactRecord first, ContactRecord second) {
        var mine = words(column, first);
        var its = words(column, second);
        var better =
                mine == null || its == null
                        ? its == null ? first : second
                        : mine.length() != its.length() && isProse(column)
                                ? mine.length() > its.length() ? first : second
                                : newer(first, second);
        return new Line(column, t(labelKey(column)), mine, its, better.getId());
    }

    static String labelKey(String column) {
        return "contacts.field." + (column.equals(NAMES) ? "name" : MergeColumns.nameOf(column));
    }

    /** Texts that are better for being longer: three names tell more than two. */
    private static boolean isProse(String column) {
        return column.equals(NAMES) || column.equals("description");
    }

    private static @Nullable String words(String column, ContactRecord person) {
        return switch (person.get(column)) {
            case null -> null;
            case LocalDate day -> Format.date(day);
            case Object value ->
                    switch (column) {
                        case NAMES -> person.getName();
                        case "language" -> Languages.name(value.toString());
                        case "gender", "preferred_channel", "lawful_basis" ->
                                t("contacts." + MergeColumns.nameOf(column) + "." + value);
                        default -> value.toString();
                    };
        };
    }

    private static ContactRecord fuller(ContactRecord first, ContactRecord second) {
        int more = Long.compare(filled(first), filled(second));
        return more == 0 ? newer(first, second) : more > 0 ? first : second;
    }

    private static long filled(ContactRecord person) {
        return COLUMNS.chosen().stream().filter(column -> person.get(column) != null).count();
    }

    private static ContactRecord newer(ContactRecord first, ContactRecord second) {
        return first.getChangedAt().isBefore(second.getChangedAt()) ? second : first;
    }
}
