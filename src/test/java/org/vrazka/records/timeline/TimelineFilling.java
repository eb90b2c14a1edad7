package org.vrazka.records.timeline;

import org.jooq.DSLContext;

import java.util.UUID;

/** Fills the timeline of a party, for tests of plans and measures. */
public final class TimelineFilling {
    private TimelineFilling() {}

    /** So many entries, a quarter of each kind, one an hour. */
    public static void fill(DSLContext db, UUID party, int entries) {
        int each = entries / 4;
        db.execute(
                """
                insert into records.change (kind, record_id, at, way, fields)
                select 'parties.party', ?::uuid, timestamptz '2026-01-01' - i * interval '1 hour', 'API',
                       jsonb_build_object('address', jsonb_build_array('ул. ' || i, 'ул. ' || i + 1))
                from generate_series(1, ?) i
                """,
                party,
                each);
        db.execute(
                """
                insert into orders.sales_order (id, ordered_on, party_id, currency, state, total, lines)
                select gen_random_uuid(), date '2026-01-01' - i / 24, ?::uuid, 'EUR', 'COMPLETED', i, 3
                from generate_series(1, ?) i
                """,
                party,
                each);
        db.execute(
                """
                insert into parties.standing (party_id, at, status_before, status)
                select ?::uuid, timestamptz '2026-01-01' - i * interval '1 hour', 'REGULAR', 'LOST'
                from generate_series(1, ?) i
                """,
                party,
                each);
        db.execute(
                """
                with people as (
                    insert into contacts.contact (id, given_name, family_name)
                    select gen_random_uuid(), 'Анна', 'Първа' from generate_series(1, 20) returning id),
                numbered as (select id, row_number() over () as n from people)
                insert into contacts.party_move (party_id, contact_id, at, what)
                select ?::uuid, p.id, timestamptz '2026-01-01' - i * interval '1 hour', 'CAME'
                from generate_series(1, ?) i join numbered p on p.n = i % 20 + 1
                """,
                party, each);
    }
}
