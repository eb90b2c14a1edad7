package org.vrazka.duplicates;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.records.RecordErased;

import java.util.List;

/** What merges remember of a person goes when he is erased: they cannot be undone then. */
@Component
class ErasedMerges {
    private final Forgetting forgetting;

    ErasedMerges(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @EventListener
    void forget(RecordErased erased) {
        forgetting.of(erased.kind(), List.of(erased.id()));
    }
}
