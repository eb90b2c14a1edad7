package org.vrazka.duplicates;

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
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Means;
import org.vrazka.parties.ReachedBy;
import org.vrazka.parties.VatNumber;
import org.vrazka.parties.db.tables.PartyList;
import org.vrazka.records.Search;
import org.vrazka.records.Sound;
import org.vrazka.records.Spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds the twins of a counterparty that is being typed, among those that one sees. */
@Component
public class TypedTwins {
    private static final int FROM_ONE_WAY = 20;
    private static final int WORDS = 2;
    private static final int SHORTEST_WORD = 3;

    private static final PartyList SEEN = PARTY_LIST.as("seen");

    private final DSLContext db;
    private final Scope scope;
    private final PartyTwins parties;
    private final Spelling spelling;

    TypedTwins(DSLContext db, Scope scope, PartyTwins parties, Spelling spelling) {
        this.db = db;
        this.scope = scope;
        this.spelling = spelling;
        this.parties = parties;
    }

    /** What of the form tells who it is; a telephone in any notation. */
    public record Form(
            @Nullable String name,
            @Nullable String legalName,
            @Nullable String eik,
            @Nullable String vatNumber,
            @Nullable String website,
            @Nullable List<ReachedBy> phones,
            @Nullable List<ReachedBy> emails) {}

    @Transactional(readOnly = true)
    public List<TypedTwin> twins(Form form) {
        var typed = traits(form);
        var likely = likely(typed, ways(form, typed));
        if (likely.isEmpty() && !typed.name().isEmpty()) {
            likely = likely(typed, List.of(mistyped(typed.name())));
        }
        return TypedTwin.of(
                likely, parties.sides(likely.stream().map(TypedTwin.Found::id).toList()));
    }

    private List<TypedTwin.Found> likely(Traits typed, List<Select<Record1<UUID>>> ways) {
        if (ways.isEmpty()) {
            return List.of();
        }
        var all = ways.stream().reduce(Select::unionAll).orElseThrow();
        return TypedTwin.likely(
                db.resultQuery(TraitRows.SQL + " and l.id in ({0}) and {1}", all, seen()).stream()
                        .map(row -> TraitRows.read(row, ""))
                        .map(there ->
                                new TypedTwin.Found(
                                        there.known(), Likeness.of(typed, there, Rarity.UNKNOWN))));
    }

    private Condition seen() {
        return scope.of(Kind.PARTIES, Action.SEE, DSL.field("l.manager_id", UUID.class));
    }

    private Traits traits(Form form) {
        var sounds = db.select(sound(form.name()), sound(form.legalName())).fetchSingle();
        var emails = Traits.emails(TypedReach.mailboxes(form.emails()).toArray(String[]::new));
        return new Traits(
                0,
                null,
                Words.of(sounds.value1()),
                Words.of(sounds.value2()),
                Traits.digits(form.eik()),
                Traits.digits(form.vatNumber()),
                Traits.phones(TypedReach.telephones(form.phones()).toArray(String[]::new)),
                emails,
                Traits.domains(form.website(), emails),
                null,
                null,
                null,
                Words.NONE);
    }

    private static Field<String> sound(@Nullable String name) {
        return DSL.function(DSL.name("records", "sound"), String.class, DSL.val(name));
    }

    /** Each by its index, and none of them more than can be looked at. */
    private List<Select<Record1<UUID>>> ways(Form form, Traits typed) {
        var ways = new ArrayList<Select<Record1<UUID>>>();
        if (typed.eik() != null) {
            ways.add(some(PARTY_LIST.ID, Search.begins(PARTY_LIST.EIK, Traits.firm(typed.eik()))));
        }
        if (typed.vat() != null) {
            var vat = VatNumber.of(Objects.requireNonNull(form.vatNumber())).number();
            ways.add(some(PARTY_LIST.ID, TypedReach.indexed(PARTY_LIST.VAT_NUMBER).eq(vat)));
        }
        typed.phones()
                .forEach(phone ->
                        ways.add(
                                reached(
                                        Means.PHONE,
                                        TypedReach.indexed(PARTY_REACH.VALUE).eq(phone))));
        typed.emails()
                .forEach(email ->
                        ways.add(
                                reached(
                                        Means.EMAIL,
                                        TypedReach.indexed(lower(PARTY_REACH.VALUE)).eq(email))));
        typed.names().forEach(name -> ways.add(named(List.of(longest(name)))));
        return ways;
    }

    private Select<Record1<UUID>> reached(Means means, Condition which) {
        return some(
                PARTY_REACH.PARTY_ID, PARTY_REACH.MEANS.eq(DSL.inline(means.name())).and(which));
    }

    /** Of those that one sees: others would take the place of one's own. */
    private Select<Record1<UUID>> some(TableField<?, UUID> id, Condition which) {
        var seen = scope.of(Kind.PARTIES, Action.SEE, SEEN.MANAGER_ID);
        return select(id)
                .from(id.getTable())
                .where(which)
                .and(
                        scope.reach(Kind.PARTIES, Action.SEE) == Reach.ALL
                                ? DSL.noCondition()
                                : id.in(select(SEEN.ID).from(SEEN).where(seen)))
                .limit(FROM_ONE_WAY);
    }

    /** The words of a name that say most. */
    private static List<String> longest(Words name) {
        return name.all().stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparing(word -> -word.length()))
                .limit(WORDS)
                .toList();
    }

    private Select<Record1<UUID>> mistyped(Words name) {
        return named(spelling.corrected(String.join(" ", longest(name))));
    }

    private Select<Record1<UUID>> named(List<List<String>> texts) {
        var filled = texts.stream().filter(words -> !words.isEmpty()).toList();
        return some(
                PARTY_SOUND.ID,
                filled.isEmpty() ? DSL.falseCondition() : Sound.anyOf(PARTY_SOUND.SOUND, filled));
    }
}
