package org.vrazka.contacts;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.parties.Means;
import org.vrazka.parties.Phone;
import org.vrazka.records.Match;
import org.vrazka.records.Search;
import org.vrazka.records.Sound;
import org.vrazka.records.Spelling;
import org.vrazka.shared.Clean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finding people by name as it sounds, telephone and e-mail, whichever the text looks like. */
@Component
class ContactSearch {
    /** A text that thousands hold is not worth sorting them all. */
    private static final int ENOUGH_TO_CHOOSE_FROM = 200;

    private final DSLContext db;
    private final ContactScope contacts;
    private final ContactFields fields;
    private final Spelling spelling;

    ContactSearch(DSLContext db, ContactScope contacts, ContactFields fields, Spelling spelling) {
        this.db = db;
        this.contacts = contacts;
        this.fields = fields;
        this.spelling = spelling;
    }

    /** Whose name begins so first. A name that nobody has may be mistyped once. */
    List<ContactHit> find(String text, int limit) {
        var exact = find(condition(text), text, limit);
        return exact.isEmpty() ? find(nearly(text), text, limit) : exact;
    }

    private List<ContactHit> find(Condition which, String text, int limit) {
        var l = CONTACT_LIST;
        var some = l.as("some");
        var found =
                db.select(l.ID, l.NAME, l.PARTY_ID, l.PHONE, l.EMAIL, l.SORT_NAME)
                        .from(l)
                        .where(which, contacts.seen())
                        .limit(ENOUGH_TO_CHOOSE_FROM);
        return db.select(
                        some.ID,
                        some.NAME,
                        fields.nameOfParty(some.PARTY_ID),
                        some.PHONE,
                        some.EMAIL)
                .from(found.asTable("some"))
                .orderBy(
                        some.SORT_NAME.startsWith(Match.fold(text)).desc(),
                        some.SORT_NAME.collate("C"))
                .limit(limit)
                .fetch(mapping(ContactHit::new));
    }

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

    /** Names in any order, with others between them; one or two letters must begin a name. */
    private static Condition byName(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return DSL.falseCondition();
        }
        var parts = words.stream().filter(Search::isPart).toList();
        return parts.isEmpty()
                ? Search.in(CONTACT_LIST.SORT_NAME, text)
                : sounds(DSL.and(parts.stream().map(w -> Sound.in(CONTACT.SOUND, w)).toList()));
    }

    /** By a name that is mistyped once. */
    private Condition nearly(String typed) {
        var text = Optional.ofNullable(Clean.line(typed)).orElse("");
        return text.contains("@") || Phone.isLike(text)
                ? DSL.falseCondition()
                : sounds(spelling.corrected(CONTACT.SOUND, text));
    }

    private static Condition sounds(Condition which) {
        return CONTACT_LIST.ID.in(
                select(CONTACT.ID).from(CONTACT).where(CONTACT.DELETED_AT.isNull(), which));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static Select<? extends Record1<UUID>> at(
            Means means, Field<String> value, String start) {
        return select(CONTACT_POINT.CONTACT_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.MEDIUM.eq(inline(means.name())), Search.begins(value, start));
    }
}
