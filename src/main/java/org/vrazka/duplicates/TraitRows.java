package org.vrazka.duplicates;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Reads what counterparties are compared by. */
final class TraitRows {
    /** One row for each live counterparty. */
    static final String SQL =
            """
            select l.key, l.id, s.sound, records.sound(p.legal_name) as legal, p.eik, p.vat_number, p.phone, p.email,
                   p.website, case when r.level = 'SETTLEMENT' then r.id end as settlement,
                   case when r.level = 'OBLAST' then r.id when above.level = 'OBLAST' then above.id
                        when r.level = 'SETTLEMENT' then above.parent_id end as oblast,
                   l.country_id, records.sound(p.address) as address, p.changed_at
            from parties.party_list l
            join parties.party p on p.id = l.id
            left join parties.party_sound s on s.id = l.id
            left join parties.region r on r.id = l.region_id
            left join parties.region above on above.id = r.parent_id
            where p.erased_at is null
            """;

    static final List<String> COLUMNS =
            List.of(
                    "key",
                    "id",
                    "sound",
                    "legal",
                    "eik",
                    "vat_number",
                    "phone",
                    "email",
                    "website",
                    "settlement",
                    "oblast",
                    "country_id",
                    "address");

    private TraitRows() {}

    static Traits read(Record row, String prefix) {
        var emails = Traits.emails(text(row, prefix + "email"));
        return new Traits(
                row.get(prefix + "key", Integer.class),
                row.get(prefix + "id", UUID.class),
                Words.of(text(row, prefix + "sound")),
                Words.of(text(row, prefix + "legal")),
                Traits.digits(text(row, prefix + "eik")),
                Traits.digits(text(row, prefix + "vat_number")),
                Traits.phones(text(row, prefix + "phone")),
                emails,
                Traits.domains(text(row, prefix + "website"), emails),
                row.get(prefix + "settlement", Integer.class),
                row.get(prefix + "oblast", Integer.class),
                row.get(prefix + "country_id", Integer.class),
                Words.ofAddress(text(row, prefix + "address")));
    }

    private static @Nullable String text(Record row, String column) {
        return row.get(column, String.class);
    }
}
