package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.custom.CustomInput;
import org.vrazka.records.custom.LateForm.News;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The page of a form, as its template draws it.
 *
 * @param id null: a new one
 * @param errors messages by field
 * @param custom the company's own fields
 * @param opened what the form held when it was opened; empty: a new one
 * @param seesPeople whether who asks may see contacts, to name one at a delivery site
 * @param priceLists those that terms can name
 * @param news what another person has saved since then
 * @param colleagues who can look after a delivery site
 */
public record PartyEdit(
        @Nullable UUID id,
        int version,
        PartyForm form,
        List<CustomInput> custom,
        Map<String, String> errors,
        String opened,
        List<News> news,
        Map<String, String> markets,
        Map<String, String> managers,
        Map<String, String> colleagues,
        Map<String, String> priceLists,
        boolean seesPeople) {
    public String action() {
        return id == null ? "/parties" : "/parties/" + id;
    }

    public boolean isNew() {
        return id == null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public @Nullable String their(String field) {
        return News.hint(news, field);
    }

    /** The right check digit of the EIK as typed, if it has another. */
    public @Nullable Integer checkDigit() {
        return Eik.of(Objects.requireNonNullElse(form.eik(), "")).rightCheckDigit().orElse(null);
    }
}
