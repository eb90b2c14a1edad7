package org.vrazka.parties.relations;

import static org.vrazka.parties.db.Tables.RELATION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.parties.Parties;
import org.vrazka.parties.Party;
import org.vrazka.parties.PartyNames;
import org.vrazka.parties.db.tables.records.RelationRecord;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Makes a row of what was typed about a relation, or says what is wrong with it. */
@Component
class RelationChecks {
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final DSLContext db;
    private final RelationKinds kinds;
    private final Parents parents;
    private final Parties parties;
    private final PartyNames names;

    RelationChecks(
            DSLContext db,
            RelationKinds kinds,
            Parents parents,
            Parties parties,
            PartyNames names) {
        this.db = db;
        this.kinds = kinds;
        this.parents = parents;
        this.parties = parties;
        this.names = names;
    }

    /** A new relation of a party. */
    RelationRecord check(Party party, RelationForm form) {
        var errors = new Errors("parties.relation.wrong");
        var row = new RelationRecord();
        var other = other(party, form.other(), errors);
        boolean back = form.role() != null && form.role().endsWith(RelationForm.BACK);
        var kind = kind(form.role(), errors);
        var period = period(form, errors);
        errors.throwIfAny();
        row.setPartyId(back ? other.id() : party.id());
        row.setOtherId(back ? party.id() : other.id());
        row.setKindId(kind.id());
        row.setSince(period.since());
        row.setUntil(period.until());
        refuseTwice(row, period, errors);
        if (kind.parent()) {
            boolean may = !back || parties.mayChange(other);
            errors.addUnless(may, "other", "others");
            errors.throwIfAny();
            checkParent(row, period, errors);
        }
        errors.throwIfAny();
        return row;
    }

    /** Other days of a relation. */
    Period check(RelationForm form, RelationRecord row, boolean parent) {
        var errors = new Errors("parties.relation.wrong");
        var period = period(form, errors);
        errors.throwIfAny();
        refuseTwice(row, period, errors);
        if (parent) {
            checkParent(row, period, errors);
        }
        errors.throwIfAny();
        return period;
    }

    private void checkParent(RelationRecord row, Period period, Errors errors) {
        parents.lock();
        errors.addUnless(
                !parents.hasParent(row.getPartyId(), period, row.getId()), "other", "parent");
        errors.addUnless(
                !parents.isAbove(row.getPartyId(), row.getOtherId(), period), "other", "circle");
    }

    private void refuseTwice(RelationRecord row, Period period, Errors errors) {
        boolean twice =
                db.fetchExists(
                        RELATION,
                        RELATION.PARTY_ID.eq(row.getPartyId()),
                        RELATION.OTHER_ID.eq(row.getOtherId()),
                        RELATION.KIND_ID.eq(row.getKindId()),
                        RELATION.DELETED_AT.isNull(),
                        RELATION.ID.isDistinctFrom(row.getId()),
                        period.meets());
        errors.addUnless(!twice, "other", "twice");
    }

    private Party other(Party party, @Nullable String typed, Errors errors) {
        var text = Clean.line(typed);
        var other =
                text == null
                        ? Optional.<Party>empty()
                        : names.find(text).map(known -> parties.get(known.id()));
        errors.addUnless(other.isPresent(), "other", text == null ? "required" : "unknown");
        errors.addUnless(!other.map(Party::id).equals(Optional.of(party.id())), "other", "self");
        return other.orElse(party);
    }

    private RelationKind kind(@Nullable String typed, Errors errors) {
        var text = typed == null ? "" : typed.replace(RelationForm.BACK, "");
        var known =
                kinds.kinds().stream()
                        .filter(one -> String.valueOf(one.id()).equals(text))
                        .toList();
        errors.addUnless(!known.isEmpty() && known.getFirst().active(), "role", "role");
        return known.isEmpty() ? kinds.kinds().getFirst() : known.getFirst();
    }

    private static Period period(RelationForm form, Errors errors) {
        var period =
                new Period(day("since", form.since(), errors), day("until", form.until(), errors));
        errors.addUnless(!period.endsBeforeItBegins(), "until", "order");
        return period;
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, Errors errors) {
        var text = Clean.line(typed);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(LAST_DAY) && day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        errors.add(field, "date");
        return null;
    }
}
