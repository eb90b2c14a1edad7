package org.vrazka.contacts;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.vrazka.parties.Means;
import org.vrazka.parties.Phone;
import org.vrazka.records.Search;
import org.vrazka.shared.Clean;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finding people by name, telephone and e-mail, whichever the text looks like. */
final class ContactSearch {
    private ContactSearch() {}

    /** Each way has its index; none is asked about a text of another look. */
    static Condition condition(String typed) {
        var text = Optional.ofNullable(Clean.line(typed)).orElse("");
        if (text.contains("@")) {
            return CONTACT_LIST.ID.in(
                    at(Means.EMAIL, lower(CONTACT_POINT.VALUE), text.toLowerCase(Locale.ROOT)));
        }
        return Phone.isLike(text)
                ? CONTACT_LIST.ID.in(at(Means.PHONE, CONTACT_POINT.VALUE, Phone.beginning(text)))
                : byName(text);
    }

    /** Names in any order, with others between them. */
    private static Condition byName(String text) {
        var words =
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .toList();
        return words.isEmpty()
                ? DSL.falseCondition()
                : words.stream()
                        .filter(word -> word.length() > 2 || words.size() == 1)
                        .map(word -> Search.in(CONTACT_LIST.SORT_NAME, word))
                        .reduce(Condition::and)
                        .orElseGet(() -> Search.in(CONTACT_LIST.SORT_NAME, text));
    }

    private static Select<? extends org.jooq.Record1<UUID>> at(
            Means means, Field<String> value, String start) {
        return select(CONTACT_POINT.CONTACT_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.MEDIUM.eq(inline(means.name())), Search.begins(value, start));
    }
}
