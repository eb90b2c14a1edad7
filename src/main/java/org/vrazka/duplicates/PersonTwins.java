package org.vrazka.duplicates;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.vrazka.contacts.db.Tables.CONTACT_LIST;
import static org.vrazka.parties.db.Tables.PARTY_LIST;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.parties.Phone;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contacts among likely twins. */
@Component
class PersonTwins implements Twins<Person> {
    private static final TwinPaths PATHS =
            new TwinPaths(
                    Kind.CONTACTS,
                    "/contact-duplicates",
                    "/contact-merges",
                    "/contacts/",
                    "duplicates.contacts");

    private static final String SQL =
            """
            select (row_number() over (order by c.id))::integer as key, c.id, c.sound, c.birthday, c.gender, c.changed_at,
                   (select string_agg(p.value, ' ') from contacts.contact_point p
                    where p.contact_id = c.id and p.medium = 'PHONE') as phones,
                   (select string_agg(p.value, ' ') from contacts.contact_point p
                    where p.contact_id = c.id and p.medium = 'EMAIL') as emails,
                   (select string_agg(t.party_id::text, ' ') from contacts.contact_party t
                    where t.contact_id = c.id) as parties
            from contacts.contact c
            where c.deleted_at is null and c.erased_at is null
            """;

    private static final List<String> COLUMNS =
            List.of("key", "id", "sound", "birthday", "gender", "phones", "emails", "parties");

    private final DSLContext db;
    private final Scope scope;

    PersonTwins(DSLContext db, Scope scope) {
        this.db = db;
        this.scope = scope;
    }

    @Override
    public Kind kind() {
        return Kind.CONTACTS;
    }

    @Override
    public TwinPaths paths() {
        return PATHS;
    }

    @Override
    public String live() {
        return "contacts.contact_list";
    }

    @Override
    public String sql() {
        return SQL;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Person read(Record row, String prefix) {
        return new Person(
                row.get(prefix + "key", Integer.class),
                row.get(prefix + "id", UUID.class),
                Words.ofPerson(row.get(prefix + "sound", String.class)),
                parts(row, prefix + "phones"),
                parts(row, prefix + "emails"),
                parts(row, prefix + "parties"),
                row.get(prefix + "birthday", LocalDate.class),
                row.get(prefix + "gender", String.class));
    }

    private static Set<String> parts(Record row, String column) {
        var text = row.get(column, String.class);
        return text == null
                ? Set.of()
                : Stream.of(text.toLowerCase(Locale.ROOT).split(" "))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Never all with all: e-mail, telephone, the whole name, each name at each party. */
    @Override
    public void giveKeys(Person person, LongConsumer to) {
        var keys = new Keys(to);
        person.phones().forEach(phone -> keys.give(Keys.PHONE, phone));
        person.emails().forEach(email -> keys.give(Keys.EMAIL, email));
        if (person.name().isEmpty()) {
            return;
        }
        keys.giveWhole(person.name());
        for (var word : person.name().skeletons()) {
            person.parties().forEach(party -> keys.give(Keys.WORD_AT, word + " " + party));
        }
    }

    @Override
    public void count(Person person, Rarity rarity) {
        rarity.count();
        person.name().all().forEach(word -> rarity.count(Keys.WORD, word));
        rarity.count(Keys.NAME, person.name().joined());
        person.phones().forEach(phone -> rarity.count(Keys.PHONE, phone));
        person.emails().forEach(email -> rarity.count(Keys.EMAIL, email));
    }

    @Override
    public Likeness weigh(Person one, Person other, Rarity rarity) {
        return one.like(other, rarity);
    }

    @Override
    public Condition among(Field<UUID> contact, Action action) {
        var list = CONTACT_LIST;
        var reached =
                scope.extent(Kind.CONTACTS, action, list.MANAGER_ID, list.TEAM_ID, list.ALSO)
                        .condition();
        return contact.in(select(list.ID).from(list).where(reached));
    }

    /** Of a party that one may not see nothing is told. */
    @Override
    public Map<UUID, Pair.Side> sides(Collection<UUID> people) {
        var list = CONTACT_LIST;
        return db
                .select(list.ID, list.NAME, PARTY_LIST.NAME, list.PHONE, list.EMAIL)
                .from(list)
                .leftJoin(PARTY_LIST)
                .on(
                        PARTY_LIST.ID.eq(list.PARTY_ID),
                        scope.of(Kind.PARTIES, Action.SEE, PARTY_LIST.MANAGER_ID))
                .where(list.ID.in(people))
                .fetch(mapping(PersonTwins::side))
                .stream()
                .collect(Collectors.toMap(Pair.Side::id, side -> side));
    }

    private static Pair.Side side(
            UUID id,
            String name,
            @Nullable String party,
            @Nullable String phone,
            @Nullable String email) {
        var words =
                Stream.of(party, phone == null ? null : new Phone(phone).spaced(), email)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return new Pair.Side(id, PATHS.records() + id, name, null, words);
    }
}
