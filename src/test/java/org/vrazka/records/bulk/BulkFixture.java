package org.vrazka.records.bulk;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Bulk changes for tests and measures, carried out by the scheduler of a running program. */
@Component
public class BulkFixture {
    private final Bulks bulks;

    BulkFixture(Bulks bulks) {
        this.bulks = bulks;
    }

    /**
     * Says how far it is when it is over.
     *
     * @param at what the list is asked, as its address says it
     */
    public Bulk change(String list, String at, String field, String... typed)
            throws InterruptedException {
        return over(bulks.begin(list, new BulkForm(List.of(), at, field, List.of(typed))));
    }

    public Bulk undo(Bulk bulk) throws InterruptedException {
        bulks.undo(bulk.id());
        return over(bulk.id());
    }

    private Bulk over(UUID id) throws InterruptedException {
        var bulk = bulks.get(id);
        while (bulk.state().isBusy()) {
            TimeUnit.MILLISECONDS.sleep(50);
            bulk = bulks.get(id);
        }
        return bulk;
    }
}
