package org.vrazka.contacts;

import static org.vrazka.shared.web.Text.t;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.Option;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The form of a person, with rows for telephones, e-mails and parties. */
@Controller
class ContactFormController {
    private static final int PROPOSED = 12;

    private final Contacts contacts;
    private final ContactEdits edits;
    private final ContactChoices choices;

    ContactFormController(Contacts contacts, ContactEdits edits, ContactChoices choices) {
        this.contacts = contacts;
        this.edits = edits;
        this.choices = choices;
    }

    @GetMapping("/contacts/new")
    @Right(kind = Kind.CONTACTS, action = Action.CREATE)
    ModelAndView blank(@RequestParam(defaultValue = "") String party) {
        return page(HttpStatus.OK, edits.blank(party));
    }

    @PostMapping("/contacts")
    @Right(kind = Kind.CONTACTS, action = Action.CREATE)
    @FormFields(CustomForm.FIELDS)
    ModelAndView create(
            @RequestParam @FormFields(ContactForm.FIELDS) MultiValueMap<String, String> typed,
            CustomForm own,
            RedirectAttributes after) {
        var form = ContactForm.read(typed);
        var button = typed.getFirst("do");
        if (button != null) {
            return page(HttpStatus.OK, edits.typed(form.after(button), own, Map.of()));
        }
        form = form.withoutBlankRows();
        try {
            var id = contacts.create(form, own);
            after.addFlashAttribute("toast", t("contacts.created"));
            return new ModelAndView(Redirect.to("/contacts/" + id));
        } catch (Invalid e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, edits.typed(form, own, e.messages()));
        }
    }

    @GetMapping("/contacts/{id}/edit")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    ModelAndView edit(@PathVariable UUID id) {
        return page(HttpStatus.OK, edits.of(contacts.get(id, Action.CHANGE)));
    }

    @PostMapping("/contacts/{id}")
    @Right(kind = Kind.CONTACTS, action = Action.CHANGE)
    @FormFields(CustomForm.FIELDS)
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam @FormFields(ContactForm.FIELDS) MultiValueMap<String, String> typed,
            CustomForm own,
            RedirectAttributes after) {
        contacts.get(id, Action.CHANGE);
        var form = ContactForm.read(typed);
        var opened = ContactForm.text(typed, "opened");
        var button = typed.getFirst("do");
        if (button != null) {
            var changed = form.after(button);
            return page(HttpStatus.OK, edits.typed(id, version, changed, own, opened, Map.of()));
        }
        form = form.withoutBlankRows();
        try {
            contacts.change(id, version, form, own);
            after.addFlashAttribute("toast", t("contacts.changed"));
            return new ModelAndView(Redirect.to("/contacts/" + id));
        } catch (Invalid e) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    edits.typed(id, version, form, own, opened, e.messages()));
        } catch (Stale e) {
            var edit = edits.late(contacts.get(id), form, own, opened);
            return edit.news().isEmpty()
                    ? change(id, edit.version(), typed, own, after)
                    : page(HttpStatus.CONFLICT, edit);
        }
    }

    /** The rows alone, after a button in them. */
    @PostMapping("/contacts/rows")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    @FormFields(CustomForm.FIELDS)
    String rows(
            @RequestParam @FormFields(ContactForm.FIELDS) MultiValueMap<String, String> typed,
            Model model) {
        var form = ContactForm.read(typed);
        var button = typed.getFirst("do");
        model.addAttribute(
                "edit",
                edits.typed(
                        button == null ? form : form.after(button), CustomForm.SILENT, Map.of()));
        return "contacts/rows";
    }

    /** How a letter begins, as long as nobody types another greeting. */
    @PostMapping("/contacts/greeting")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    @FormFields(CustomForm.FIELDS)
    String greeting(
            @RequestParam @FormFields(ContactForm.FIELDS) MultiValueMap<String, String> typed,
            Model model) {
        model.addAttribute("greeting", ContactForm.read(typed).usualGreeting());
        return "contacts/greeting";
    }

    @GetMapping("/contacts/parties")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String parties(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", choices.firms(text));
        return "records/options";
    }

    @GetMapping("/contacts/names")
    @Right(kind = Kind.CONTACTS, action = Action.SEE)
    String names(@RequestParam("q") String text, Model model) {
        model.addAttribute(
                "options",
                contacts.search(text, PROPOSED).stream()
                        .map(hit -> new Option(hit.name(), hit.note()))
                        .toList());
        return "records/options";
    }

    private static ModelAndView page(HttpStatus status, ContactEdit edit) {
        var page = new ModelAndView("contacts/form", Map.of("edit", edit));
        page.setStatus(status);
        return page;
    }
}
