package org.vrazka.parties;

/** The one counterparty that a text in a file means, as SQL. */
public final class NamedParty {
    private NamedParty() {}

    /** One text, whichever it is. */
    public static String by(String text) {
        return by(text, text, text);
    }

    /**
     * By what the other system, {@code {0}}, calls it, by EIK, or by name; an EIK or a name that
     * several have means none of them.
     *
     * @param id SQL of the texts
     */
    public static String by(String id, String eik, String name) {
        return """
        coalesce(
            (select p.id from records.external_id e join parties.party_list p on p.id = e.record_id
             where e.system = {0} and e.kind = 'PARTIES' and e.external_id = %s),
            (select min(p.id::text)::uuid from parties.party_list p
             where p.eik collate "C" = regexp_replace(%s, '\\s', '', 'g') having count(*) = 1),
            (select min(p.id::text)::uuid from parties.party_list p
             where p.sort_name collate "C" = records.fold(%s) having count(*) = 1))
        """
                .formatted(id, eik, name);
    }
}
