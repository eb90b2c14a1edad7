package org.vrazka.parties;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.ExternalIdImport;
import org.vrazka.records.RecordImport;
import org.vrazka.records.Staged;
import org.vrazka.records.StagedTexts;
import org.vrazka.records.tags.TagImport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counterparties that an import brings, written in sets. */
@Service
@Transactional
public class PartyImport {
    /** The columns of the staged table; region and country are texts as they came. */
    public static final String COLUMNS =
            RecordImport.COLUMNS
                    + """
                    name text, legal_name text, eik text, vat_number text, city text, region text, country text,
                    phone text, mobile text, fax text, email text, invoice_email text, website text, address text, billing_address text, manager text collate "C", description text,
                    roles text, customer boolean, supplier boolean, partner boolean, competitor boolean,
                    time_zone text, price_list text, unknown_price_list text, discount numeric(5, 2), delivery text, bank text,
                    hold text, hold_selling boolean, hold_purchasing boolean, hold_mailing boolean, hold_reason text, hold_until date,
                    phone_opt_out boolean, email_opt_out boolean, phone_invalid boolean, email_invalid boolean,
                    contract_end date, anniversary date, important_date date, date_note text,
                    site text, site_address text, site_region text, site_contact text, site_terms text,
                    site2 text, site_address2 text, site3 text, site_address3 text, site_region_id integer, site_region_text text,
                    customer_since date, orders_before integer,
                    kind text, personal_number text, market text, iban text, payment_days integer, credit_limit numeric, currency text,
                    language text, employees integer, turnover numeric, needs text,
                    market_id integer, unknown_market text, credit_currency text, turnover_currency text, personal_id uuid, sealed bytea,
                    tags text, activities text, region_id integer, region_text text, manager_id uuid,
                    """
                    + ReachImport.COLUMNS
                    + "tag_ids integer[], unknown_tags text, activity_ids integer[],"
                    + " unknown_activities text";

    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "legal_name",
                    "eik",
                    "vat_number",
                    "phone",
                    "email",
                    "website",
                    "address",
                    "billing_address",
                    "description",
                    "customer",
                    "supplier",
                    "partner",
                    "competitor",
                    "customer_since",
                    "orders_before",
                    "region_id",
                    "region_text",
                    "manager_id",
                    "kind",
                    "market_id",
                    "payment_days",
                    "credit_limit",
                    "credit_currency",
                    "currency",
                    "language",
                    "employees",
                    "turnover",
                    "turnover_currency",
                    "time_zone",
                    "price_list",
                    "discount",
                    "delivery",
                    "hold_selling",
                    "hold_purchasing",
                    "hold_mailing",
                    "hold_reason",
                    "hold_until",
                    "custom",
                    "tag_ids",
                    "activity_ids");

    private static final List<String> YES_NO =
            List.of(
                    "customer",
                    "supplier",
                    "partner",
                    "competitor",
                    "hold_selling",
                    "hold_purchasing",
                    "hold_mailing");

    private static final String USED =
            "exists (select from orders.sales_order o where o.party_id = r.id)"
                    + " or exists (select from contacts.contact_party c where c.party_id = r.id)";

    private final PlaceImport places;
    private final ReachImport reach;
    private final PartImport parts;
    private final TermsImport terms;
    private final TagImport tags;
    private final Activities activities;
    private final DSLContext db;
    private final ExternalIdImport ids;
    private final RecordImport records;

    PartyImport(
            DSLContext db,
            PlaceImport places,
            ReachImport reach,
            PartImport parts,
            TermsImport terms,
            TagImport tags,
            Activities activities,
            ExternalIdImport ids) {
        this.db = db;
        this.reach = reach;
        this.parts = parts;
        this.terms = terms;
        this.tags = tags;
        this.activities = activities;
        this.ids = ids;
        this.places = places;
        this.records =
                new RecordImport(db, "PARTIES", "parties.party", "name", FIELDS, onCreate(), true);
    }

    private static Map<String, String> onCreate() {
        var made = new HashMap<String, String>();
        made.put("kind", "coalesce(t.kind, 'ORGANISATION')");
        made.put("name", "coalesce(t.name, t.external_id)");
        YES_NO.forEach(column -> made.put(column, "coalesce(t." + column + ", false)"));
        return made;
    }

    /**
     * Says of every staged row what it would do.
     *
     * @param currency of amounts in rows that name none
     */
    public void match(Staged staged, String currency) {
        terms.resolve(staged.table(), currency);
        places.resolveCities(staged.table());
        places.resolveSites(staged.table());
        reach.resolve(staged.table());
        tags.resolve(staged.table());
        StagedTexts.resolve(db, staged.table(), "activity", "activities", this::activities);
        records.match(staged);
        parts.match(staged);
    }

    /** The same for those whom other records only name: who is there stays as he is. */
    public void matchNew(Staged staged) {
        places.resolve(staged.table());
        ids.match(staged, "PARTIES");
    }

    /** Codes, with or without a dot: names have commas in them. */
    private StagedTexts.Found activities(String text) {
        var known = new LinkedHashSet<Integer>();
        var unknown = new ArrayList<String>();
        for (var code : text.strip().split("[,;\\s]+")) {
            activities
                    .resolve(code)
                    .ifPresentOrElse(one -> known.add(one.id()), () -> unknown.add(code));
        }
        return new StagedTexts.Found(known, unknown);
    }

    /**
     * A code of the staged rows that has another meaning today than it had in КИД-2008.
     *
     * @param rows that have it
     * @param whole all of what it was is in {@code now}, not only most of it
     * @param taken as what it was then, which is {@code now}; false: as what it is today
     */
    public record FormerCode(String code, String now, long rows, boolean whole, boolean taken) {}

    /** Codes of КИД-2008 in what was matched, the most frequent first. */
    public List<FormerCode> formerCodes(Staged staged) {
        return db.fetch(
                        """
                        select o.code, a.code as now, sum(t.rows)::bigint as rows, o.whole, not exists (
                                   select from parties.activity n where n.code = o.code) as taken
                        from (select upper(piece) as typed, count(*) as rows
                              from %s cross join regexp_split_to_table(activities, '[,;[:space:]]+') piece group by 1) t
                        join parties.activity_2008 o on t.typed in (o.code, replace(o.code, '.', ''))
                        join parties.activity a on a.id = o.activity_id
                        where a.code <> o.code
                        group by o.code, a.code, o.whole
                        order by rows desc, o.code
                        """
                                .formatted(staged.table()))
                .map(row ->
                        new FormerCode(
                                row.get("code", String.class),
                                row.get("now", String.class),
                                row.get("rows", Long.class),
                                row.get("whole", Boolean.class),
                                row.get("taken", Boolean.class)));
    }

    /** Writes the staged rows whose n lies between these, both included. */
    public void write(Staged staged, long from, long to) {
        records.write(staged, from, to);
    }

    /** The same with all that hangs on them, which records that only name them do not tell. */
    public void writeWhole(Staged staged, long from, long to) {
        write(staged, from, to);
        parts.write(staged, from, to);
    }

    /** Takes an import's counterparties back, those that nobody changed or uses since. */
    public void takeBack(UUID importId) {
        parts.takeBack(importId);
        records.takeBack(importId, USED);
    }
}
