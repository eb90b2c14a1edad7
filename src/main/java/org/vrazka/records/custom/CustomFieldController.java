package org.vrazka.records.custom;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordKinds;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;
import org.vrazka.shell.NavItem;

import java.util.Map;
import java.util.UUID;

/** The fields that the company defines for itself, for who keeps its settings. */
@Controller
class CustomFieldController {
    private final CustomFields fields;
    private final RecordKinds kinds;
    private final Scope scope;

    CustomFieldController(CustomFields fields, RecordKinds kinds, Scope scope) {
        this.fields = fields;
        this.kinds = kinds;
        this.scope = scope;
    }

    @GetMapping("/fields")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String list(Model model) {
        model.addAttribute(
                "kinds", kinds.all().stream().filter(RecordKind::takesOwnFields).toList());
        model.addAttribute("fields", fields.all());
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "records/fields";
    }

    @GetMapping("/fields/new")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String blank(@RequestParam String list, Model model) {
        return form(kinds.get(list).name(), null, CustomFieldForm.BLANK, Map.of(), model);
    }

    @PostMapping("/fields")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    @FormFields(CustomFieldForm.FIELDS)
    Object create(
            @RequestParam String list,
            CustomFieldForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            fields.create(list, form);
            return saved("records.custom.saved", after);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(list, null, form, e.messages(), model);
        }
    }

    @GetMapping("/fields/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        var field = fields.get(id);
        return form(field.list(), field, CustomFieldForm.of(field), Map.of(), model);
    }

    @PutMapping("/fields/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    @FormFields(CustomFieldForm.FIELDS)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            CustomFieldForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            fields.change(id, version, form);
            return saved("records.custom.saved", after);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var field = fields.get(id);
            return form(field.list(), field, form.about(field), e.messages(), model);
        }
    }

    /**
     * @param retired whether the field is hidden from now on
     */
    @PostMapping("/fields/{id}/retirement")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    Object retire(@PathVariable UUID id, @RequestParam boolean retired, RedirectAttributes after) {
        fields.retire(id, retired);
        return saved(retired ? "records.custom.hidden" : "records.custom.back", after);
    }

    private static Object saved(String toast, RedirectAttributes after) {
        after.addFlashAttribute("toast", t(toast));
        return Redirect.to("/fields");
    }

    private static String form(
            String list,
            @Nullable CustomField field,
            CustomFieldForm form,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("list", list);
        model.addAttribute("field", field);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "records/field";
    }

    /** The line of the side bar. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        NavItem customFieldsItem() {
            return new NavItem(
                    "admin", 120, "fields", "/fields", "columns", "records.custom", Kind.COMPANY);
        }
    }
}
