package org.vrazka.products.prices;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.Redirect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Price lists: their names, currencies and days; one made of another. */
@Controller
@RequestMapping("/price-lists")
class PriceListController {
    private final PriceLists lists;
    private final Copying copying;
    private final Companies companies;
    private final Scope scope;
    private final Clock clock;

    PriceListController(
            PriceLists lists, Copying copying, Companies companies, Scope scope, Clock clock) {
        this.lists = lists;
        this.copying = copying;
        this.companies = companies;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String list(Model model) {
        model.addAttribute("lists", lists.all());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayCreate", scope.allows(Kind.PRODUCTS, Action.CREATE));
        return "products/price-lists";
    }

    @GetMapping("/new")
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    String blank(Model model) {
        boolean first = lists.all().isEmpty();
        var form = new PriceListForm("", companies.get().currency(), null, first, true, null, null);
        return form(null, 0, form, Map.of(), model);
    }

    @PostMapping
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    Object create(
            PriceListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var id = lists.create(form);
            after.addFlashAttribute("toast", t("products.lists.saved"));
            return Redirect.to("/price-lists/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(null, 0, form, e.messages(), model);
        }
    }

    @GetMapping("/{id}/edit")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        var list = lists.get(id);
        return form(id, list.version(), PriceListForm.of(list), Map.of(), model);
    }

    @PutMapping("/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            PriceListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            lists.change(id, version, form);
            after.addFlashAttribute("toast", t("products.lists.saved"));
            return Redirect.to("/price-lists/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(id, version, form, e.messages(), model);
        } catch (Stale e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return form(id, e.current(), form, Map.of("name", t("products.lists.late")), model);
        }
    }

    @DeleteMapping("/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var name = lists.get(id).name();
        lists.delete(id, version);
        after.addFlashAttribute("toast", t("products.lists.deleted", name));
        after.addFlashAttribute("undo", "/price-lists/" + id + "/restore");
        return Redirect.to("/price-lists");
    }

    @PostMapping("/{id}/restore")
    @Right(kind = Kind.PRODUCTS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        lists.restore(id);
        after.addFlashAttribute("toast", t("products.lists.restored"));
        return Redirect.to("/price-lists/" + id);
    }

    @GetMapping("/{id}/copy")
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    String copyOf(@PathVariable UUID id, Model model) {
        var today = LocalDate.now(clock).toString();
        return copyForm(id, new CopyForm("", today, "0", null), Map.of(), model);
    }

    @PostMapping("/{id}/copy")
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    Object copy(
            @PathVariable UUID id,
            CopyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var made = copying.copy(id, form);
            after.addFlashAttribute("toast", t("products.lists.copied"));
            return Redirect.to("/price-lists/" + made);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return copyForm(id, form, e.messages(), model);
        }
    }

    private String copyForm(UUID id, CopyForm form, Map<String, String> errors, Model model) {
        model.addAttribute("list", lists.get(id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "products/price-list-copy";
    }

    private static String form(
            @Nullable UUID id,
            int version,
            PriceListForm form,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "products/price-list-form";
    }
}
