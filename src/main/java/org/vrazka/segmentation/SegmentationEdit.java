package org.vrazka.segmentation;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.FilterForm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The form of a definition, ready to be drawn.
 *
 * @param id null: a new one
 * @param filter which customers it is about
 * @param errors by field
 * @param theirs what others have saved meanwhile, by field
 */
public record SegmentationEdit(
        @Nullable UUID id,
        int version,
        SegmentationForm form,
        FilterForm filter,
        Map<String, String> errors,
        Map<String, String> theirs,
        List<Measure> known) {
    public String action() {
        return id == null ? "/segmentations" : "/segmentations/" + id;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** What others have saved in the field, else the hint of the field. */
    public @Nullable String hint(String field, @Nullable String hint) {
        var their = theirs.get(field);
        return their == null ? hint : t("segmentation.their", their);
    }

    public Map<String, String> measures() {
        var options = new LinkedHashMap<String, String>();
        for (var measure : known) {
            options.put(measure.name(), t("segmentation.measure." + measure));
        }
        return options;
    }

    /** Those, and the one of ABC. */
    public Map<String, String> measuresOfXyz() {
        var options = new LinkedHashMap<String, String>();
        options.put("", t("segmentation.measure.same"));
        options.putAll(measures());
        return options;
    }

    public Map<String, String> steps() {
        var options = new LinkedHashMap<String, String>();
        for (var step : Step.values()) {
            options.put(step.name(), t("segmentation.step." + step));
        }
        return options;
    }
}
