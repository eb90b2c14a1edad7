package org.vrazka.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.records.Named;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomInput;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.records.custom.LateForm;
import org.vrazka.records.custom.LateForm.News;
import org.vrazka.shared.Ids;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Prepares the pages of forms: what was typed, what can be chosen. */
@Component
class ContactEdits {
    private final ContactChoices choices;
    private final Positions positions;
    private final CustomValues customValues;

    ContactEdits(ContactChoices choices, Positions positions, CustomValues customValues) {
        this.customValues = customValues;
        this.choices = choices;
        this.positions = positions;
    }

    /**
     * A new one.
     *
     * @param party where he is; what one may not see is left out
     */
    ContactEdit blank(String party) {
        var links =
                Ids.read(party)
                        .flatMap(id -> choices.firm(id.toString()))
                        .map(firm -> List.of(LinkForm.at(firm.id(), firm.name())))
                        .orElse(List.of());
        return typed(ContactForm.blank(links), CustomForm.SILENT, Map.of());
    }

    /** A new one, not taken as it is. */
    ContactEdit typed(ContactForm form, CustomForm own, Map<String, String> errors) {
        return edit(null, 0, form, inputs(null, own, errors), errors, "", List.of());
    }

    ContactEdit of(Contact contact) {
        var form = ContactForm.of(contact);
        var own = inputs(contact.id(), CustomForm.SILENT, Map.of());
        var opened = LateForm.opened(form, own);
        return edit(contact.id(), contact.version(), form, own, Map.of(), opened, List.of());
    }

    /**
     * A change, not taken as it is.
     *
     * @param opened what the form held when it was opened
     */
    ContactEdit typed(
            UUID id,
            int version,
            ContactForm form,
            CustomForm own,
            String opened,
            Map<String, String> errors) {
        return edit(id, version, form, inputs(id, own, errors), errors, opened, List.of());
    }

    /** A change that came after another one: what only the other one changed is in the form. */
    ContactEdit late(Contact contact, ContactForm mine, CustomForm own, String opened) {
        var id = contact.id();
        var now = ContactForm.of(contact);
        var ownNow = inputs(id, CustomForm.SILENT, Map.of());
        var late = LateForm.of(ContactWords.TELLING, opened, mine, own, now, ownNow);
        return edit(
                id,
                contact.version(),
                late.form(),
                late.told(inputs(id, late.own(), Map.of())),
                Map.of(),
                LateForm.opened(now, ownNow),
                late.news());
    }

    private List<CustomInput> inputs(
            @Nullable UUID id, CustomForm own, Map<String, String> errors) {
        return customValues.inputs("contacts", id, own, errors);
    }

    private ContactEdit edit(
            @Nullable UUID id,
            int version,
            ContactForm form,
            List<CustomInput> own,
            Map<String, String> errors,
            String opened,
            List<News> news) {
        var offered = positions.all().stream().filter(Named::active).toList();
        return new ContactEdit(id, version, form, own, errors, opened, news, offered);
    }
}
