package org.vrazka.parties;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.vrazka.parties.db.Tables.STANDING;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Kind;
import org.vrazka.records.history.Entry.Change;
import org.vrazka.records.timeline.Part;
import org.vrazka.records.timeline.Place;
import org.vrazka.records.timeline.Stretch;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.records.timeline.TimelineEntry.Look;
import org.vrazka.records.timeline.TimelineSource;
import org.vrazka.shared.web.Format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** How a counterparty's status and classes came to be what they are, in its timeline. */
@Component
@Order(40)
class PartyStandings implements TimelineSource {
    private static final String KIND = "standing";

    private final DSLContext db;

    PartyStandings(DSLContext db) {
        this.db = db;
    }

    /** Status and classes at one time. */
    private record State(@Nullable String status, @Nullable String abc, @Nullable String xyz) {
        @Nullable String statusWords() {
            return status == null ? null : t("parties.status." + status);
        }

        /** AX; a dash for the one that is missing. */
        @Nullable String classes() {
            return abc == null && xyz == null ? null : letter(abc) + letter(xyz);
        }

        private static String letter(@Nullable String one) {
            return one == null || one.equals("NONE") ? "–" : one;
        }
    }

    /**
     * What the status follows from.
     *
     * @param orders null: nobody kept it then
     */
    private record Grounds(
            @Nullable LocalDate wonBackOn, @Nullable Integer orders, @Nullable LocalDate last) {
        @Nullable String words(LocalDate day) {
            if (wonBackOn != null) {
                return t("parties.timeline.wonBackOn", Format.date(wonBackOn));
            }
            if (orders == null) {
                return null;
            }
            return last == null
                    ? t("parties.timeline.noOrders")
                    : t(
                            "parties.timeline.orders",
                            orders,
                            Format.date(last),
                            Math.max(0, ChronoUnit.DAYS.between(last, day)));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String label() {
        return t("parties.timeline.standing");
    }

    @Override
    public Kind right() {
        return Kind.PARTIES;
    }

    @Override
    public Part of(UUID party, Stretch asked) {
        var s = STANDING;
        var entries =
                db.select(
                                s.ID,
                                s.AT,
                                row(s.STATUS_BEFORE, s.ABC_BEFORE, s.XYZ_BEFORE)
                                        .mapping(State::new),
                                row(s.STATUS, s.ABC, s.XYZ).mapping(State::new),
                                row(s.WON_BACK_ON, s.ORDERS, s.LAST_ORDER_ON).mapping(Grounds::new))
                        .from(s)
                        .where(s.PARTY_ID.eq(party), asked.of(KIND, s.AT, s.ID))
                        .orderBy(s.AT.desc(), s.ID.desc())
                        .limit(asked.most())
                        .fetch(
                                mapping((id, at, before, after, grounds) ->
                                        told(party, id, at, before, after, grounds)));
        return Part.of(entries, asked);
    }

    private static TimelineEntry told(
            UUID party, long id, Instant at, State before, State after, Grounds grounds) {
        boolean staged = !Objects.equals(before.status(), after.status());
        boolean wonBack = grounds.wonBackOn() != null;
        var changes =
                Stream.of(
                                change("status", before.statusWords(), after.statusWords()),
                                change("class", before.classes(), after.classes()))
                        .filter(Objects::nonNull)
                        .toList();
        var entry =
                TimelineEntry.of(
                                new Place(at, KIND, String.valueOf(id)),
                                party,
                                new Look("grid", wonBack ? "good" : tone(before, after)),
                                title(wonBack, staged))
                        .changing(List.copyOf(changes));
        return wonBack || (staged && after.status() != null)
                ? entry.saying(grounds.words(at.atZone(Format.zone()).toLocalDate()))
                : entry;
    }

    private static String title(boolean wonBack, boolean staged) {
        return wonBack
                ? t("parties.timeline.wonBack")
                : t(staged ? "parties.timeline.status" : "parties.timeline.class");
    }

    private static @Nullable Change change(
            String field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after)
                ? null
                : new Change(t("parties.field." + field), before, after);
    }

    /** Of the new status, if it is another. */
    private static @Nullable String tone(State before, State after) {
        return after.status() == null || after.status().equals(before.status())
                ? null
                : PartyStatus.valueOf(after.status()).tone();
    }
}
