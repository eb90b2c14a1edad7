package org.vrazka.routes;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.contacts.ContactFixture;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.orders.OrderFixture;
import org.vrazka.orders.complaints.ComplaintFixture;
import org.vrazka.orders.unmet.UnmetFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.products.ProductFixture;
import org.vrazka.profitability.charges.ChargeFixture;
import org.vrazka.segmentation.SegmentationFixture;
import org.vrazka.shared.Ids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A record of each kind that an address can name, to try routes on. */
@Component
public class Specimens {
    private static final String DAY = "2026-11-27";
    private static final String SINCE_EVER = "0001-01-01";
    private static final String SYSTEM = "specimens";

    private final DSLContext db;
    private final CurrentUser currentUser;
    private final UserFixture users;
    private final PartyFixture parties;
    private final ContactFixture contacts;
    private final ProductFixture products;
    private final OrderFixture orders;
    private final ComplaintFixture complaints;
    private final UnmetFixture demands;
    private final ChargeFixture charges;
    private final SegmentationFixture segmentations;
    private final Map<Object, UUID> firms = new HashMap<>();
    private final Map<Object, UUID> runs = new HashMap<>();
    private final Map<Object, UUID> notes = new HashMap<>();
    private final Map<Object, UUID> files = new HashMap<>();
    private final Map<Object, UUID> consents = new HashMap<>();
    private final Map<Object, UUID> relations = new HashMap<>();
    private final Map<Object, UUID> deputies = new HashMap<>();
    private final Map<Object, UUID> deliveries = new HashMap<>();
    private final List<Family> families =
            List.of(
                    owned("/parties/{", Kind.PARTIES, this::party, "parties.party"),
                    owned("/orders/{", Kind.ORDERS, this::order, "orders.sales_order"),
                    owned("/unmet/{", Kind.UNMET, this::unmet, "orders.unmet"),
                    owned("/complaints/{", Kind.COMPLAINTS, this::complaint, "orders.complaint"),
                    owned(
                            "/direct-costs/{",
                            Kind.DIRECT_COSTS,
                            this::charge,
                            "profitability.charge"),
                    owned("/users/{", Kind.USERS, this::user, null),
                    owned("/tokens/{", Kind.USERS, this::token, null),
                    owned("/contacts/{", Kind.CONTACTS, this::contact, "contacts.contact"),
                    owned("/duplicates/{", Kind.PARTIES, this::pair, null),
                    owned("/merges/{", Kind.PARTIES, this::merge, null),
                    owned("/contact-duplicates/{", Kind.CONTACTS, this::personPair, null),
                    owned("/contact-merges/{", Kind.CONTACTS, this::personMerge, null),
                    own("/profile/tokens/{", this::token),
                    own("/profile/sessions/{", this::session),
                    own("/profile/deputies/{", this::deputy),
                    own("/views/{", this::view),
                    own("/bulk/{", this::bulk),
                    own("/profile/security/passkeys/{", this::passkey),
                    of("/products/{", Kind.PRODUCTS, this::product, "products.product"),
                    of("/price-lists/{", Kind.PRODUCTS, o -> priceList(), "products.price_list"),
                    of("/imports/mappings/{", Kind.IMPORTS, this::mapping, null),
                    of("/imports/{", Kind.IMPORTS, this::anImport, null),
                    of("/import-mappings/{", Kind.IMPORTS, this::mapping, null),
                    of("/teams/{", Kind.USERS, o -> named("identity.team"), "identity.team"),
                    of(
                            "/groups/{",
                            Kind.USERS,
                            o -> named("identity.user_group"),
                            "identity.user_group"),
                    of("/roles/{", Kind.USERS, this::role, "identity.role"),
                    of("/markets/{", Kind.COMPANY, o -> entry("parties.market"), null),
                    of("/tags/{", Kind.COMPANY, o -> entry("records.tag"), null),
                    of("/relations/{", Kind.COMPANY, o -> relationKind(), null),
                    of(
                            "/refusal-reasons/{",
                            Kind.COMPANY,
                            o -> entry("orders.refusal_reason"),
                            null),
                    of(
                            "/product-groups/{",
                            Kind.COMPANY,
                            o -> entry("products.product_group"),
                            null),
                    of(
                            "/lists/product-groups/entries/{",
                            Kind.COMPANY,
                            o -> entry("products.product_group"),
                            null),
                    of("/rates/{", Kind.COMPANY, o -> rate(), null),
                    of("/vat-rates/{", Kind.COMPANY, o -> vatRate(), null),
                    of("/positions/{", Kind.COMPANY, o -> entry("contacts.position"), null),
                    of("/purposes/{", Kind.COMPANY, o -> entry("contacts.purpose"), null),
                    of("/fields/{", Kind.COMPANY, this::customField, null),
                    of("/segmentations/{", Kind.SEGMENTATIONS, this::segmentation, null));

    Specimens(
            DSLContext db,
            CurrentUser currentUser,
            UserFixture users,
            PartyFixture parties,
            ContactFixture contacts,
            ProductFixture products,
            OrderFixture orders,
            ComplaintFixture complaints,
            UnmetFixture demands,
            ChargeFixture charges,
            SegmentationFixture segmentations) {
        this.db = db;
        this.currentUser = currentUser;
        this.users = users;
        this.parties = parties;
        this.contacts = contacts;
        this.products = products;
        this.orders = orders;
        this.complaints = complaints;
        this.demands = demands;
        this.charges = charges;
        this.segmentations = segmentations;
    }

    /** What makes a record of somebody, and tells its id. */
    public interface Making {
        Object of(User owner);
    }

    /**
     * The records that addresses with the same beginning name.
     *
     * @param kind null: everybody's own, whatever his rights
     * @param trash the table where deleting leaves a row; null: there is no trash
     */
    public record Family(
            String path,
            @Nullable Kind kind,
            boolean hasOwner,
            Making making,
            @Nullable String trash) {}

    private static Family owned(String path, Kind kind, Making making, @Nullable String trash) {
        return new Family(path, kind, true, making, trash);
    }

    private static Family own(String path, Making making) {
        return new Family(path, null, true, making, null);
    }

    private static Family of(String path, Kind kind, Making making, @Nullable String trash) {
        return new Family(path, kind, false, making, trash);
    }

    public Optional<Family> of(Route route) {
        String path = route.path().replace("/api/v1", "").replace("by-external/{system}/", "");
        return families.stream().filter(f -> path.startsWith(f.path())).findFirst();
    }

    /** A new record of somebody. */
    public Object made(Family family, User owner) {
        var id = family.making().of(owner);
        if (id instanceof UUID && family.kind() != null) {
            db.execute(
                    "insert into records.external_id values (?, ?, ?, ?)",
                    SYSTEM,
                    family.kind().name(),
                    id.toString(),
                    id);
            file(family.kind(), (UUID) id);
        }
        return id;
    }

    private void file(Kind kind, UUID record) {
        files.put(record, Ids.next());
        db.execute(
                "insert into records.file (id, kind, record_id, name, type, bytes, sha256)"
                        + " values (?, ?, ?, 'проба.txt', 'text/plain', 1, sha256('1'))",
                files.get(record),
                kind.name(),
                record);
    }

    /** The same in the trash. */
    public Object deleted(Family family, User owner) {
        var id = made(family, owner);
        db.execute(
                "update %s set deleted_at = now() where id = '%s'".formatted(family.trash(), id));
        return id;
    }

    /** The id of a record that never was. */
    public Object absent(Family family) {
        return Set.of(
                                "/markets/{",
                                "/tags/{",
                                "/relations/{",
                                "/refusal-reasons/{",
                                "/product-groups/{",
                                "/lists/product-groups/entries/{",
                                "/vat-rates/{",
                                "/positions/{",
                                "/purposes/{")
                        .contains(family.path())
                ? 999_999
                : Ids.next();
    }

    /** What the variables of addresses are for a record. */
    public Map<String, String> variables(Object id) {
        var values = new HashMap<String, String>();
        for (String name : List.of("id", "entry", "party", "externalId", "currency", "other")) {
            values.put(name, id.toString());
        }
        if (firms.containsKey(id)) {
            values.put("party", firms.get(id).toString());
        }
        values.put("system", SYSTEM);
        values.put("day", DAY);
        values.put("from", SINCE_EVER);
        values.put("deputy", deputies.getOrDefault(id, Ids.next()).toString());
        values.put("relation", relations.getOrDefault(id, Ids.next()).toString());
        values.put("consent", consents.getOrDefault(id, Ids.next()).toString());
        values.put("note", notes.getOrDefault(id, Ids.next()).toString());
        values.put("file", files.getOrDefault(id, Ids.next()).toString());
        values.put("delivery", deliveries.getOrDefault(id, Ids.next()).toString());
        values.put("payment", deliveries.getOrDefault(id, Ids.next()).toString());
        values.put("run", runs.getOrDefault(id, Ids.next()).toString());
        return values;
    }

    private UUID party(User owner) {
        var id = parties.customer("Проба", owner.id());
        notes.put(id, Ids.next());
        db.execute(
                "insert into notes.note (id, party_id, text) values (?, ?, 'проба')",
                notes.get(id),
                id);
        relations.put(id, Ids.next());
        db.execute(
                "insert into parties.relation (id, party_id, other_id, kind_id) select ?, ?, ?, id"
                        + " from parties.relation_kind where not parent limit 1",
                relations.get(id),
                id,
                parties.customer("Друга проба", owner.id()));
        return id;
    }

    private Object rate() {
        db.execute(
                "insert into rates.rate (currency, day, per_euro, by_hand) values ('USD', ?::date,"
                        + " 1.1, true) on conflict do nothing",
                DAY);
        return "USD";
    }

    private Object relationKind() {
        return db.fetchSingle(
                        "insert into parties.relation_kind (name_bg, name_en, back_bg, back_en)"
                                + " values (?, ?, 'от другия край', 'back') returning id",
                        unique(),
                        unique())
                .get(0);
    }

    private UUID pair(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into duplicates.pair (id, first_id, second_id, score, reasons) select ?,"
                    + " least(a, b), greatest(a, b), 900, '{NAME}' from (values (?::uuid, ?::uuid))"
                    + " t (a, b)",
                id,
                party(owner),
                party(owner));
        return id;
    }

    private UUID personPair(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into duplicates.pair (id, kind, first_id, second_id, score, reasons) select"
                        + " ?, 'CONTACTS', least(a, b), greatest(a, b), 900, '{NAME}' from (values"
                        + " (?::uuid, ?::uuid)) t (a, b)",
                id,
                contact(owner),
                contact(owner));
        return id;
    }

    private UUID personMerge(User owner) {
        var id = Ids.next();
        var winner = contact(owner);
        var loser = contact(owner);
        db.execute(
                "update contacts.contact set deleted_at = now(), merged_into = ? where id = ?",
                winner,
                loser);
        db.execute(
                "insert into duplicates.merge (id, kind, winner_id, loser_id, merged_by, fields)"
                        + " values (?, 'CONTACTS', ?, ?, ?, '{\"contact\": {}}')",
                id,
                winner,
                loser,
                owner.id());
        return id;
    }

    private UUID merge(User owner) {
        var id = Ids.next();
        var winner = party(owner);
        var loser = party(owner);
        db.execute(
                "update parties.party set deleted_at = now(), merged_into = ? where id = ?",
                winner,
                loser);
        db.execute(
                "insert into duplicates.merge (id, winner_id, loser_id, merged_by, fields) values"
                        + " (?, ?, ?, ?, '{\"party\": {}, \"list\": {}}')",
                id,
                winner,
                loser,
                owner.id());
        return id;
    }

    private UUID contact(User owner) {
        var party = party(owner);
        var id = contacts.contact("Проба Пробов").at(party).save();
        firms.put(id, party);
        consents.put(id, Ids.next());
        db.execute(
                "insert into contacts.consent (id, contact_id, purpose_id, given_on, proof) select"
                        + " ?, ?, id, current_date, 'проба' from contacts.purpose limit 1",
                consents.get(id),
                id);
        return id;
    }

    private UUID order(User owner) {
        var id = orders.order(party(owner), "2026-03-05").line("2", "10.00").save();
        deliveries.put(id, Ids.next());
        db.execute(
                "insert into orders.delivery (id, order_id, delivered_on) values (?, ?,"
                        + " '2026-03-06')",
                deliveries.get(id),
                id);
        db.execute(
                "insert into orders.payment (id, order_id, paid_on, amount, means) values (?, ?,"
                        + " '2026-03-06', 1, 'BANK')",
                deliveries.get(id),
                id);
        return id;
    }

    private UUID unmet(User owner) {
        return demands.unmet(party(owner), "2026-03-05").save();
    }

    private UUID complaint(User owner) {
        return complaints.complaint(party(owner), "2026-03-05");
    }

    private UUID charge(User owner) {
        return charges.charge(party(owner), "2026-03-05", "12").save();
    }

    private UUID user(User owner) {
        deputies.put(owner.id(), deputy(owner));
        return owner.id();
    }

    private UUID deputy(User absent) {
        var id = Ids.next();
        db.execute(
                "insert into identity.deputy (id, absent_id, deputy_id, from_on, to_on)"
                        + " values (?, ?, ?, current_date, current_date + 9)",
                id,
                absent.id(),
                users.auditor().id());
        return id;
    }

    private UUID product(User owner) {
        return products.product(unique(), "Проба", "10.00", "5.00");
    }

    private UUID priceList() {
        var id = Ids.next();
        db.execute(
                "insert into products.price_list (id, name, currency) values (?, ?, 'EUR')",
                id,
                unique());
        return id;
    }

    private UUID token(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into identity.api_token (id, user_id, name, prefix, hash) values (?, ?,"
                        + " 'проба', 'vrz_', sha256(?::text::bytea))",
                id,
                owner.id(),
                id);
        return id;
    }

    private UUID session(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into identity.session values (?, ?, 0, 0, 1800, 4102444800000, ?)",
                id.toString(),
                id.toString(),
                owner.id().toString());
        return id;
    }

    private UUID view(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into records.saved_view (id, list, name, state, owner_id) values (?,"
                        + " 'products', 'проба', '', ?)",
                id,
                owner.id());
        return id;
    }

    private UUID customField(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into records.custom_field (id, list, name, type, label_bg, label_en)"
                        + " values (?, 'products', 'x' || replace(?::text, '-', ''), 'TEXT', '…',"
                        + " '…')",
                id,
                id);
        return id;
    }

    private UUID bulk(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into records.bulk (id, list, field, state, created_by) values (?,"
                        + " 'products', 'group', 'DONE', ?)",
                id,
                owner.id());
        return id;
    }

    private UUID passkey(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into secondfactor.passkey values (?, ?, 'проба', ?::text::bytea, '', '', 0,"
                        + " '', now(), now())",
                id,
                owner.id(),
                id);
        return id;
    }

    private UUID anImport(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into imports.import (id, kind, state, file_name, file_size, plan,"
                    + " created_by) values (?, 'PARTIES', 'UNDONE', 'проба.csv', 1, ?::jsonb, ?)",
                id,
                "{\"kind\": \"PARTIES\", \"options\": {}, \"dryRun\": false, \"byHand\": false}",
                owner.id());
        return id;
    }

    private UUID mapping(User owner) {
        var id = Ids.next();
        db.execute(
                "insert into imports.mapping (id, kind, name, settings, created_by)"
                        + " values (?, 'PARTIES', ?, ?::jsonb, ?)",
                id,
                unique(),
                """
                {"workbook": false, "encoding": "UTF-8", "separator": ",", "headingRow": 1, "dates": "YEAR_FIRST", "decimals": "POINT",
                 "currency": "EUR", "source": "file", "onExisting": "ASK", "createMissing": true, "role": "CUSTOMER",
                 "rules": [], "columns": [], "preview": []}
                """,
                owner.id());
        return id;
    }

    private UUID named(String table) {
        var id = Ids.next();
        db.execute("insert into %s (id, name) values (?, ?)".formatted(table), id, unique());
        return id;
    }

    private UUID role(User owner) {
        return users.role(unique());
    }

    private Object entry(String list) {
        return db.fetchSingle(
                        "insert into %s (name_bg, name_en) values (?, ?) returning id"
                                .formatted(list),
                        unique(),
                        unique())
                .get(0);
    }

    /** From a day of its own on. */
    private Object vatRate() {
        return db.fetchSingle(
                        """
                        insert into rates.vat_rate (destination, valid_from, percent)
                        select 'HOME', max(valid_from) + 1, 20 from rates.vat_rate
                        returning id
                        """)
                .get(0);
    }

    private UUID segmentation(User owner) {
        return currentUser.as(
                users.admin(),
                () -> {
                    var id = segmentations.defined(unique(), "2026-01-01", "2026-06-30");
                    runs.put(id, segmentations.computed(id).id());
                    return id;
                });
    }

    private static String unique() {
        return "Проба " + Ids.next();
    }
}
