package org.vrazka.parties;

import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.Field;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Search;
import org.vrazka.shared.Clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finding counterparties by name, EIK, telephone and e-mail, whichever the text looks like. */
final class PartySearch {
    private static final PartyList P = PARTY_LIST;
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()/.\\-]{4,}");

    private PartySearch() {}

    /** Each way has its index; none is asked about a text of another look. */
    static Condition condition(String typed) {
        var text = Optional.ofNullable(Clean.line(typed)).orElse("");
        if (text.contains("@")) {
            return begins(lower(P.EMAIL), text.toLowerCase(Locale.ROOT));
        }
        var byName = Search.in(P.SORT_NAME, text);
        return NUMBER.matcher(text).matches() ? anyOf(byName, text) : byName;
    }

    /** As a set of ids, so that each of the three goes by its own index. */
    private static Condition anyOf(Condition byName, String number) {
        var digits = number.replaceAll("\\D", "");
        var phone =
                Phone.read(number, "BG")
                        .map(Phone::e164)
                        .orElse("+" + digits.replaceFirst("^00", ""));
        return P.ID.in(
                select(P.ID)
                        .from(P)
                        .where(byName)
                        .union(select(P.ID).from(P).where(begins(P.EIK, digits)))
                        .union(select(P.ID).from(P).where(begins(P.PHONE, phone))));
    }

    private static Condition begins(Field<String> field, String start) {
        var escaped = start.replaceAll("([\\\\%_])", "\\\\$1");
        return field.collate(collation("C")).like(inline(escaped + "%"));
    }
}
