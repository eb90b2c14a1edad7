package org.vrazka.contacts;

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
import org.vrazka.records.NameSearch;
import org.vrazka.records.NameSearch.Heard;
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
    private final ContactScope contacts;
    private final Spelling spelling;
    private final DSLContext db;
    private final ContactFields fields;

    ContactSearch(DSLContext db, ContactScope contacts, ContactFields fields, Spelling spelling) {
        this.db = db;
        this.contacts = contacts;
        this.fields = fields;
        this.spelling = spelling;
    }

    /** Of who asks: it tells no name of a party that he does not see. */
    private NameSearch<ContactHit> names() {
        var l = CONTACT_LIST;
        var there = CONTACT.DELETED_AT.isNull();
        var party = fields.nameOfParty(l.PARTY_ID).as("party");
        return new NameSearch<>(
                db,
                l.ID,
                l.SORT_NAME,
                List.of(
                        new Heard(CONTACT.ID, CONTACT.SOUND, there),
                        new Heard(CONTACT.ID, CONTACT.SOUND_OF_FAMILY, there)),
                List.of(l.ID, l.NAME, party, l.PHONE, l.EMAIL),
                row ->
                        new ContactHit(
                                row.get(l.ID),
                                row.get(l.NAME),
                                row.get(party),
                                row.get(l.PHONE),
                                row.get(l.EMAIL)));
    }

    /** As it is typed; whose name begins so first. */
    List<ContactHit> exactly(String typed, int limit) {
        return names().exactly(
                        typed, Phone.isOfAName(typed), condition(typed), contacts.seen(), limit);
    }

    /** By a name that is mistyped once. */
    List<ContactHit> nearly(String typed, int limit) {
        return Phone.isOfAName(typed)
                ? names().nearly(
                                spelling.corrected(typed),
                                texts -> sounds(Sound.anyOf(CONTACT.SOUND, texts)),
                                contacts.seen(),
                                limit)
                : List.of();
    }

    /** For pickers: a name that nobody has may be mistyped once. */
    List<ContactHit> find(String typed, int limit) {
        var exact = exactly(typed, limit);
        return exact.isEmpty() ? nearly(typed, limit) : exact;
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
