package org.vrazka.parties;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SOUND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.parties.db.tables.PartyReach;
import org.vrazka.records.Match;
import org.vrazka.records.Search;
import org.vrazka.records.Sound;
import org.vrazka.records.Spelling;
import org.vrazka.shared.Clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finding counterparties by name, EIK, telephone and e-mail, whichever the text looks like. */
@Component
class PartySearch {
    /** A text that thousands hold is not worth sorting them all. */
    private static final int ENOUGH_TO_CHOOSE_FROM = 200;

    private static final PartyList P = PARTY_LIST;
    private static final PartyReach R = PARTY_REACH;

    private final DSLContext db;
    private final Scope scope;
    private final Spelling spelling;

    PartySearch(DSLContext db, Scope scope, Spelling spelling) {
        this.db = db;
        this.scope = scope;
        this.spelling = spelling;
    }

    /**
     * For the palette and pickers: by name, EIK, telephone or e-mail; whose name begins so first. A
     * name that nobody has may be mistyped once.
     */
    List<PartyHit> find(String text, int limit) {
        var exact = find(condition(text), text, limit);
        return exact.isEmpty() ? find(nearly(text), text, limit) : exact;
    }

    private List<PartyHit> find(Condition which, String text, int limit) {
        var l = PARTY_LIST;
        var some = l.as("some");
        var found =
                db.select(l.ID, l.NAME, l.EIK, l.REGION_ID, l.REGION_TEXT, l.SORT_NAME)
                        .from(l)
                        .where(
                                which,
                                scope.extent(Kind.PARTIES, Action.SEE, P.MANAGER_ID, P.TEAM_ID)
                                        .condition())
                        .limit(ENOUGH_TO_CHOOSE_FROM);
        return db.select(some.ID, some.NAME, some.EIK, some.REGION_ID, some.REGION_TEXT)
                .from(found.asTable("some"))
                .orderBy(
                        some.SORT_NAME.startsWith(Match.fold(text)).desc(),
                        some.SORT_NAME.collate("C"))
                .limit(limit)
                .fetch(mapping(PartyHit::new));
    }

    /** Each way has its index; none is asked about a text of another look. */
    static Condition condition(String typed) {
        var text = Optional.ofNullable(Clean.line(typed)).orElse("");
        if (text.contains("@")) {
            return P.ID.in(reachedBy(Means.EMAIL, lower(R.VALUE), text.toLowerCase(Locale.ROOT)));
        }
        var byName = byName(text);
        return Phone.isLike(text) ? anyOf(byName, text) : byName;
    }

    /** However it is spelled; one or two letters must stand at the beginning. */
    private static Condition byName(String text) {
        return Search.isPart(text)
                ? isOf(Sound.in(PARTY_SOUND.SOUND, text))
                : Search.in(P.SORT_NAME, text);
    }

    /** By a name that is mistyped once. */
    private Condition nearly(String typed) {
        var text = Optional.ofNullable(Clean.line(typed)).orElse("");
        return text.contains("@") || Phone.isLike(text)
                ? DSL.falseCondition()
                : isOf(spelling.corrected(PARTY_SOUND.SOUND, text));
    }

    private static Condition isOf(Condition sound) {
        return P.ID.in(select(PARTY_SOUND.ID).from(PARTY_SOUND).where(sound));
    }

    /** As a set of ids, so that each of the three goes by its own index. */
    private static Condition anyOf(Condition byName, String number) {
        var digits = number.replaceAll("\\D", "");
        return P.ID.in(
                select(P.ID)
                        .from(P)
                        .where(byName)
                        .union(select(P.ID).from(P).where(Search.begins(P.EIK, digits)))
                        .union(reachedBy(Means.PHONE, R.VALUE, Phone.beginning(number))));
    }

    /** By any of its telephones or e-mails, the primary one or not. */
    private static Select<Record1<UUID>> reachedBy(Means means, Field<String> value, String start) {
        return select(R.PARTY_ID)
                .from(R)
                .where(R.MEANS.eq(inline(means.name())), Search.begins(value, start));
    }
}
