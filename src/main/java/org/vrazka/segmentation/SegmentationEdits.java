package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.FilterForm;
import org.vrazka.shared.Errors;
import org.vrazka.shared.Schedule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes forms of definitions: blank, of what is saved, of what was typed. */
@Component
class SegmentationEdits {
    private final CustomerFilter customers;
    private final Costs costs;

    SegmentationEdits(CustomerFilter customers, Costs costs) {
        this.costs = costs;
        this.customers = customers;
    }

    /** A definition as it was typed. */
    record Read(String name, Rules rules, Schedule schedule) {}

    SegmentationEdit blank() {
        return of(
                null,
                0,
                SegmentationForm.of("", Rules.DEFAULT, Schedule.DEFAULT),
                customers.form((String) null));
    }

    SegmentationEdit of(Segmentation s) {
        var filter = customers.form(s.rules().filter());
        return of(s.id(), s.version(), saved(s), filter);
    }

    private static SegmentationForm saved(Segmentation s) {
        return SegmentationForm.of(s.name(), s.rules(), s.schedule());
    }

    private SegmentationEdit of(
            @Nullable UUID id, int version, SegmentationForm form, FilterForm filter) {
        return new SegmentationEdit(
                id, version, form, filter, Map.of(), Map.of(), costs.measures());
    }

    /** As typed; its rules are asked of {@link #read}. */
    SegmentationEdit typed(
            @Nullable UUID id,
            int version,
            Map<String, String> typed,
            Map<String, String[]> parameters) {
        var filter = customers.form(parameters);
        return of(id, version, new SegmentationForm(typed).about(filter), filter);
    }

    /** What was typed stays; what others saved meanwhile is shown where it differs. */
    SegmentationEdit late(Segmentation now, SegmentationEdit typed) {
        var theirs = new LinkedHashMap<>(saved(now).typed());
        theirs.entrySet().removeIf(e -> e.getValue().equals(typed.form().value(e.getKey())));
        theirs.computeIfPresent(
                "filter", (field, filter) -> filter.isEmpty() ? "–" : customers.say(filter));
        return new SegmentationEdit(
                now.id(),
                now.version(),
                typed.form(),
                typed.filter(),
                Map.of(),
                theirs,
                costs.measures());
    }

    /** With what is wrong beside each field. */
    SegmentationEdit wrong(SegmentationEdit typed, Map<String, String> errors) {
        return new SegmentationEdit(
                typed.id(),
                typed.version(),
                typed.form(),
                typed.filter(),
                new HashMap<>(errors),
                typed.theirs(),
                costs.measures());
    }

    /** What was typed, as far as it can be read; else it says what cannot. */
    Read read(SegmentationEdit typed) {
        var errors = new Errors("segmentation.error");
        errors.addUnless(typed.filter().isFinished(), "filter", "unfinished");
        var rules = typed.form().rules(errors);
        var schedule = typed.form().schedule(errors);
        errors.throwIfAny();
        return new Read(typed.form().name(), rules, schedule);
    }
}
