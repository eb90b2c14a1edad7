package org.vrazka.parties;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.vrazka.parties.db.Tables.PARTY_LIST;
import static org.vrazka.parties.db.Tables.PARTY_REACH;
import static org.vrazka.parties.db.Tables.PARTY_SOUND;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.parties.db.tables.PartyReach;
import org.vrazka.records.NameSearch;
import org.vrazka.records.NameSearch.Heard;
import org.vrazka.records.Search;
import org.vrazka.records.Sound;
import org.vrazka.records.Spelling;
import org.vrazka.shared.Clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finding counterparties by name, EIK, telephone and e-mail, whichever the text looks like. */
@Component
class PartySearch {
    private static final PartyList P = PARTY_LIST;
    private static final PartyReach R = PARTY_REACH;

    /** The letters of a Bulgarian VAT number; what follows them is the EIK. */
    private static final Pattern VAT_NUMBER = Pattern.compile("(?iu)^(BG|БГ)\\s*(?=\\d{6})");

    private final Scope scope;
    private final Spelling spelling;
    private final NameSearch<PartyHit> names;

    PartySearch(DSLContext db, Scope scope, Spelling spelling) {
        this.scope = scope;
        this.spelling = spelling;
        names =
                new NameSearch<>(
                        db,
                        P.ID,
                        P.SORT_NAME,
                        List.of(new Heard(PARTY_SOUND.ID, PARTY_SOUND.SOUND, noCondition())),
                        List.of(P.ID, P.NAME, P.EIK, P.REGION_ID, P.REGION_TEXT),
                        row ->
                                new PartyHit(
                                        row.get(P.ID),
                                        row.get(P.NAME),
                                        row.get(P.EIK),
                                        row.get(P.REGION_ID),
                                        row.get(P.REGION_TEXT)));
    }

    /** By name, EIK, telephone or e-mail; whose name begins so first. */
    List<PartyHit> exactly(String typed, int limit) {
        return names.exactly(typed, Phone.isOfAName(typed), condition(typed), seen(), limit);
    }

    /** By a name that is mistyped once. */
    List<PartyHit> nearly(String typed, int limit) {
        return Phone.isOfAName(typed)
                ? names.nearly(
                        spelling.corrected(typed),
                        texts -> isOf(Sound.anyOf(PARTY_SOUND.SOUND, texts)),
                        seen(),
                        limit)
                : List.of();
    }

    /** For pickers: a name that nobody has may be mistyped once. */
    List<PartyHit> find(String typed, int limit) {
        var exact = exactly(typed, limit);
        return exact.isEmpty() ? nearly(typed, limit) : exact;
    }

    private Condition seen() {
        return scope.extent(Kind.PARTIES, Action.SEE, P.MANAGER_ID, P.TEAM_ID).condition();
    }

    /** Each way has its index; none is asked about a text of another look. */
    static Condition condition(String typed) {
        var text = Optional.ofNullable(Clean.line(typed)).orElse("");
        if (text.contains("@")) {
            return P.ID.in(reachedBy(Means.EMAIL, lower(R.VALUE), text.toLowerCase(Locale.ROOT)));
        }
        var byName = byName(text);
        var number = VAT_NUMBER.matcher(text).replaceFirst("");
        return Phone.isLike(number) ? anyOf(byName, number) : byName;
    }

    /** However it is spelled; one or two letters must stand at the beginning. */
    private static Condition byName(String text) {
        return Search.isPart(text)
                ? isOf(Sound.in(PARTY_SOUND.SOUND, text))
                : Search.in(P.SORT_NAME, text);
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
