package org.vrazka.parties;

import java.util.List;

/**
 * One kind of rows that a staged row {@code t} brings to its counterparty {@code l}, in SQL.
 *
 * @param columns of the table, beside those of the party and the import
 * @param values of these columns, over {@code t}, {@code l} and {@code v}
 * @param from what the staged row has of them, as {@code v}
 * @param missing whether the counterparty can have this one and has it not
 * @param free whether the row {@code r} can be taken away again
 */
record StagedPart(
        String table, String columns, String values, String from, String missing, String free) {
    /** All ways to reach the counterparty, in the order of their columns. */
    static final String REACHES =
            """
            (select m.means, m.kind, v.value, m.opt_out, m.invalid,
                    row_number() over (partition by m.means order by m.place, v.n) as n
             from (values ('PHONE', 0, 'WORK', t.phones, t.phone_opt_out, t.phone_invalid),
                          ('PHONE', 1, 'MOBILE', t.mobiles, t.phone_opt_out, t.phone_invalid),
                          ('PHONE', 2, 'FAX', t.faxs, t.phone_opt_out, t.phone_invalid),
                          ('EMAIL', 0, 'WORK', t.emails, t.email_opt_out, t.email_invalid),
                          ('EMAIL', 1, 'INVOICES', t.invoice_emails, t.email_opt_out, t.email_invalid))
                  m (means, place, kind, several, opt_out, invalid)
             cross join lateral unnest(string_to_array(m.several, ' ')) with ordinality v (value, n)) v
            """;

    /** The first place is that of the primary one, which follows the counterparty itself. */
    private static final StagedPart REACH =
            new StagedPart(
                    "parties.party_reach",
                    "means, kind, value, position",
                    """
                    v.means, v.kind, v.value,
                    coalesce((select max(r.position) from parties.party_reach r
                              where r.party_id = t.record_id and r.means = v.means), 0)
                        + row_number() over (partition by t.record_id, v.means order by v.n)
                    """,
                    REACHES,
                    """
                    not exists (select from parties.party_reach r
                                where r.party_id = t.record_id and r.means = v.means and lower(r.value) = lower(v.value))
                    """,
                    "true");

    /** Of several accounts in one row the first one is at the bank that it names. */
    private static final StagedPart ACCOUNT =
            new StagedPart(
                    "parties.party_account",
                    "iban, bank, position",
                    "v.value, case when v.n = 1 then t.bank end, " + next("party_account", "v.n"),
                    "unnest(string_to_array(t.iban, ' ')) with ordinality v (value, n)",
                    """
                    not exists (select from parties.party_account r where r.party_id = t.record_id and r.iban = v.value)
                    """,
                    "true");

    /** One without a name is called as much of its address as a form takes for a name. */
    private static final StagedPart SITE =
            new StagedPart(
                    "parties.party_site",
                    "id, name, address, region_id, region_text, contact, contact_id, terms,"
                            + " position",
                    "records.new_id(), v.name, v.address, v.region_id, v.region_text, v.contact,"
                            + " v.contact_id, v.terms, "
                            + next("party_site", "v.n"),
                    """
                    (select s.n, coalesce(s.name, a.line) as name,
                            case when s.name is not null or a.line <> s.address then s.address end as address,
                            s.region_id, s.region_text, s.contact, s.terms,
                            (select min(c.id::text)::uuid from contacts.contact_party p join contacts.contact c on c.id = p.contact_id
                             where p.party_id = t.record_id and p.left_on is null and c.deleted_at is null
                               and lower(c.name) = lower(s.contact) having count(*) = 1) as contact_id
                     from (values (1, t.site, t.site_address, t.site_region_id, t.site_region_text, t.site_contact, t.site_terms),
                                  (2, t.site2, t.site_address2, null, null, null, null),
                                  (3, t.site3, t.site_address3, null, null, null, null))
                          s (n, name, address, region_id, region_text, contact, terms)
                     cross join lateral (select rtrim(left(regexp_replace(s.address, '\\s+', ' ', 'g'), 300)) as line) a
                     where coalesce(s.name, s.address) is not null) v
                    """,
                    """
                    not exists (select from parties.party_site r where r.party_id = t.record_id and lower(r.name) = lower(v.name))
                    """,
                    "not exists (select from orders.sales_order o where o.site_id = r.id)");

    private static final StagedPart NEED =
            new StagedPart(
                    "parties.party_need",
                    "id, subject, text, importance, position",
                    "records.new_id(), 'OTHER', v.text, 'IMPORTANT', " + next("party_need", "1"),
                    "(values (t.needs)) v (text)",
                    """
                    v.text is not null
                    and not exists (select from parties.party_need r where r.party_id = t.record_id and r.text = v.text)
                    """,
                    "true");

    private static final StagedPart DATE =
            new StagedPart(
                    "parties.party_date",
                    "id, kind, day, note, position",
                    "records.new_id(), v.kind, v.day, v.note, " + next("party_date", "v.n"),
                    """
                    (values (1, 'CONTRACT_END', t.contract_end, null), (2, 'ANNIVERSARY', t.anniversary, null),
                            (3, 'OTHER', t.important_date, t.date_note)) v (n, kind, day, note)
                    """,
                    """
                    v.day is not null
                    and not exists (select from parties.party_date r
                                    where r.party_id = t.record_id and r.kind = v.kind and r.day = v.day)
                    """,
                    "true");

    private static final StagedPart NUMBER =
            new StagedPart(
                    "parties.personal_number",
                    "id, sealed",
                    "v.id, v.sealed",
                    "(values (t.personal_id, t.sealed)) v (id, sealed)",
                    """
                    v.sealed is not null and l.kind = 'PERSON'
                    and not exists (select from parties.personal_number r where r.party_id = t.record_id)
                    """,
                    "true");

    static final List<StagedPart> ALL = List.of(REACH, ACCOUNT, SITE, NEED, DATE, NUMBER);

    /** The place after those that are there. */
    private static String next(String table, String n) {
        return """
        coalesce((select max(r.position) from parties.%s r where r.party_id = t.record_id), -1)
            + row_number() over (partition by t.record_id order by %s)
        """
                .formatted(table, n);
    }
}
