package org.vrazka.records.merging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.identity.SecurityEvent;
import org.vrazka.identity.SecurityEvent.What;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes all that is attached to a record over to another, and back. */
@Component
public class Going {
    private final ObjectProvider<Attached> attached;
    private final ApplicationEventPublisher events;

    Going(ObjectProvider<Attached> attached, ApplicationEventPublisher events) {
        this.attached = attached;
        this.events = events;
    }

    private Stream<Attached> parts(Kind kind) {
        return attached.orderedStream().filter(part -> part.kind() == kind);
    }

    /** Before any row. */
    public void lock(Kind kind) {
        parts(kind).forEach(Attached::lock);
    }

    /** Says which rows went over, by the name of what is attached. */
    public Map<String, List<String>> over(Kind kind, RecordRef from, RecordRef to) {
        var moved = new LinkedHashMap<String, List<String>>();
        parts(kind).forEach(part -> moved.put(part.name(), part.move(from, to)));
        return moved;
    }

    public void back(Kind kind, Merged merged, RecordRef from, RecordRef to) {
        parts(kind)
                .forEach(part ->
                        part.moveBack(
                                merged.moved().getOrDefault(part.name(), List.of()), from, to));
    }

    /** For the audit log. */
    public void tell(What what, Kind kind, UUID winner, UUID loser, Merged merged) {
        events.publishEvent(
                SecurityEvent.of(what)
                        .about(kind, winner)
                        .noting(loser.toString())
                        .counting(merged.rows()));
    }
}
