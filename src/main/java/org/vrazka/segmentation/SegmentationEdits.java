package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.FilterForm;
import org.vrazka.shared.Errors;

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

    SegmentationEdit blank() {
        return of(null, 0, SegmentationForm.of("", Rules.DEFAULT), customers.form((String) null));
    }

    SegmentationEdit of(Segmentation s) {
        var filter = customers.form(s.rules().filter());
        return of(s.id(), s.version(), SegmentationForm.of(s.name(), s.rules()), filter);
    }

    private SegmentationEdit of(
            @Nullable UUID id, int version, SegmentationForm form, FilterForm filter) {
        return new SegmentationEdit(
                id, version, form, filter, Map.of(), Map.of(), costs.measures());
    }

    /** As typed; its rules are asked of {@link #rules}. */
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
        var theirs = new LinkedHashMap<>(SegmentationForm.of(now.name(), now.rules()).typed());
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

    /** The rules as far as they can be read; else it says what cannot. */
    Rules rules(SegmentationEdit typed) {
        var errors = new Errors("segmentation.error");
        errors.addUnless(typed.filter().isFinished(), "filter", "unfinished");
        var rules = typed.form().rules(errors);
        errors.throwIfAny();
        return rules;
    }
}
