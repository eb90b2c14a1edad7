package org.vrazka.duplicates;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.contacts.db.Tables.CONTACT_PARTY;
import static org.vrazka.contacts.db.Tables.CONTACT_POINT;

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
import org.vrazka.parties.PartyNames;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.Sound;
import org.vrazka.records.Spelling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the twins of a person who is being typed, among those that one sees. */
@Component
public class TypedPeople {
    private static final int FROM_ONE_WAY = 20;
    private static final int SHORTEST_WORD = 3;
    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;
    private final Scope scope;
    private final PersonTwins people;
    private final PartyNames parties;
    private final Spelling spelling;

    TypedPeople(
            DSLContext db, Scope scope, PersonTwins people, PartyNames parties, Spelling spelling) {
        this.db = db;
        this.scope = scope;
        this.people = people;
        this.parties = parties;
        this.spelling = spelling;
    }

    /** A party as the form names it: by its name as typed, or by its id while that stands. */
    public record At(@Nullable String party, @Nullable String partyId, @Nullable String partyWas) {}

    /** What of the form tells who it is; a telephone in any notation. */
    public record Form(
            @Nullable String givenName,
            @Nullable String middleName,
            @Nullable String familyName,
            @Nullable String gender,
            @Nullable String birthday,
            @Nullable List<ReachedBy> phones,
            @Nullable List<ReachedBy> emails,
            @Nullable List<At> parties) {
        private String name() {
            return Stream.of(givenName, middleName, familyName)
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private @Nullable LocalDate born() {
            try {
                return birthday == null ? null : LocalDate.parse(birthday.strip());
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    @Transactional(readOnly = true)
    public List<TypedTwin> twins(Form form) {
        var typed = person(form);
        var likely = likely(typed, ways(typed));
        if (likely.isEmpty() && typed.name().all().size() > 1) {
            var corrected = spelling.corrected(String.join(" ", typed.name().all()));
            likely = likely(typed, List.of(named(corrected)));
        }
        return TypedTwin.of(
                likely, people.sides(likely.stream().map(TypedTwin.Found::id).toList()));
    }

    private Person person(Form form) {
        var sound =
                db.select(
                                DSL.function(
                                        DSL.name("records", "sound"),
                                        String.class,
                                        DSL.val(form.name())))
                        .fetchSingle()
                        .value1();
        return new Person(
                0,
                NOBODY,
                Words.ofPerson(sound),
                Set.copyOf(TypedReach.telephones(form.phones())),
                Set.copyOf(TypedReach.mailboxes(form.emails())),
                parties(form),
                form.born(),
                form.gender() == null || form.gender().isBlank() ? null : form.gender());
    }

    private Set<String> parties(Form form) {
        var found = new HashSet<String>();
        for (var at : Objects.requireNonNullElse(form.parties(), List.<At>of())) {
            var name = at == null ? null : at.party();
            if (at == null || name == null || name.isBlank()) {
                continue;
            }
            var id = at.partyId();
            boolean same = id != null && !id.isBlank() && name.equals(at.partyWas());
            parties.find(same && id != null ? id : name.strip())
                    .ifPresent(one -> found.add(one.id().toString()));
        }
        return found;
    }

    private List<TypedTwin.Found> likely(Person typed, List<Select<Record1<UUID>>> ways) {
        if (ways.isEmpty()) {
            return List.of();
        }
        var all = ways.stream().reduce(Select::unionAll).orElseThrow();
        var there = DSL.field("c.id", UUID.class);
        return TypedTwin.likely(
                db
                        .resultQuery(people.sql() + " and c.id in ({0}) and {1}", all, seen(there))
                        .stream()
                        .map(row -> people.read(row, ""))
                        .map(one ->
                                new TypedTwin.Found(one.known(), typed.like(one, Rarity.UNKNOWN))));
    }

    /** Each by its index, and none of them more than can be looked at. */
    private List<Select<Record1<UUID>>> ways(Person typed) {
        var ways = new ArrayList<Select<Record1<UUID>>>();
        var value = CONTACT_POINT.VALUE;
        typed.phones()
                .forEach(phone ->
                        ways.add(reached(Means.PHONE, TypedReach.indexed(value).eq(phone))));
        typed.emails()
                .forEach(email ->
                        ways.add(reached(Means.EMAIL, TypedReach.indexed(lower(value)).eq(email))));
        var words = words(typed);
        if (words.size() > 1) {
            ways.add(named(List.of(words)));
        }
        if (!words.isEmpty()) {
            typed.parties().forEach(party -> ways.add(colleagues(UUID.fromString(party), words)));
        }
        return ways;
    }

    private static List<String> words(Person typed) {
        return typed.name().all().stream().filter(word -> word.length() >= SHORTEST_WORD).toList();
    }

    private Select<Record1<UUID>> reached(Means means, Condition which) {
        return some(
                CONTACT_POINT.CONTACT_ID, CONTACT_POINT.MEDIUM.eq(inline(means.name())).and(which));
    }

    private Select<Record1<UUID>> named(List<List<String>> texts) {
        var filled = texts.stream().filter(words -> !words.isEmpty()).toList();
        return some(
                CONTACT.ID,
                filled.isEmpty()
                        ? DSL.falseCondition()
                        : CONTACT.DELETED_AT.isNull().and(Sound.anyOf(CONTACT.SOUND, filled)));
    }

    /** Those at the same party who have one of the names. */
    private Select<Record1<UUID>> colleagues(UUID party, List<String> words) {
        var each = words.stream().map(List::of).toList();
        return some(
                CONTACT_PARTY.CONTACT_ID,
                CONTACT_PARTY
                        .PARTY_ID
                        .eq(party)
                        .and(
                                CONTACT_PARTY.CONTACT_ID.in(
                                        select(CONTACT.ID)
                                                .from(CONTACT)
                                                .where(Sound.anyOf(CONTACT.SOUND, each)))));
    }

    /** Of those that one sees: others would take the place of one's own. */
    private Select<Record1<UUID>> some(TableField<?, UUID> id, Condition which) {
        return select(id).from(id.getTable()).where(which, seen(id)).limit(FROM_ONE_WAY);
    }

    private Condition seen(Field<UUID> contact) {
        return scope.reach(Kind.CONTACTS, Action.SEE) == Reach.ALL
                ? contact.in(select(CONTACT_LIST.ID).from(CONTACT_LIST))
                : people.among(contact, Action.SEE);
    }
}
