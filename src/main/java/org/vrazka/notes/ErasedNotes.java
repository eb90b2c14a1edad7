package org.vrazka.notes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.RecordErased;

import java.util.List;

/** What was written down about a private person goes when he is erased. */
@Component
class ErasedNotes {
    private final NoteRemains remains;

    ErasedNotes(NoteRemains remains) {
        this.remains = remains;
    }

    @EventListener
    void forget(RecordErased erased) {
        if (erased.kind() == Kind.PARTIES) {
            remains.remove(List.of(erased.id()));
        }
    }
}
