package org.vrazka.products;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Companies;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.products.groups.ProductGroups;
import org.vrazka.products.prices.Prices;
import org.vrazka.records.Export;
import org.vrazka.records.ListPages;
import org.vrazka.records.ListQuery;
import org.vrazka.records.ListRequest;
import org.vrazka.records.custom.CustomCard;
import org.vrazka.records.custom.CustomForm;
import org.vrazka.records.custom.CustomValues;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Stale;
import org.vrazka.shared.web.FormFields;
import org.vrazka.shared.web.Redirect;

import java.util.Map;
import java.util.UUID;

/** The pages of products. */
@Controller
class ProductController {
    /** Of a product on its card. */
    private static final int PRICES = 50;

    private final Products products;
    private final Prices prices;
    private final ProductGroups groups;
    private final CustomValues customValues;
    private final CustomCard customCard;
    private final Companies companies;
    private final ListPages pages;
    private final Export export;
    private final Scope scope;

    ProductController(
            Products products,
            Prices prices,
            ProductGroups groups,
            CustomValues customValues,
            CustomCard customCard,
            Companies companies,
            ListPages pages,
            Export export,
            Scope scope) {
        this.customValues = customValues;
        this.customCard = customCard;
        this.products = products;
        this.prices = prices;
        this.groups = groups;
        this.companies = companies;
        this.pages = pages;
        this.export = export;
        this.scope = scope;
    }

    @GetMapping("/products")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String list(ListRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("mayCreate", scope.allows(Kind.PRODUCTS, Action.CREATE));
        return pages.show("products/list", products.listing(), request, model, response);
    }

    @GetMapping("/products/export")
    @Right(kind = Kind.PRODUCTS, action = Action.EXPORT)
    void export(ListQuery query, @RequestParam String format, HttpServletResponse response) {
        export.write(products.listing(), query, format, response);
    }

    @GetMapping("/products/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String card(@PathVariable UUID id, Model model) {
        var product = products.get(id);
        model.addAttribute(
                "card",
                new ProductCard(
                        product,
                        groups.tree().label(product.groupId()),
                        scope.showsCosts(Kind.PRODUCTS),
                        scope.allows(Kind.PRODUCTS, Action.CHANGE),
                        scope.allows(Kind.PRODUCTS, Action.DELETE)));
        model.addAttribute("prices", prices.of(id, PRICES));
        model.addAttribute("custom", customCard.of("products", id));
        return "products/card";
    }

    @GetMapping("/products/new")
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    String blank(Model model) {
        var form = ProductForm.blank(companies.get().currency());
        return form(new ProductEdit(null, 0, form, Map.of(), Map.of()), CustomForm.SILENT, model);
    }

    @PostMapping("/products")
    @Right(kind = Kind.PRODUCTS, action = Action.CREATE)
    @FormFields(CustomForm.FIELDS)
    Object create(
            ProductForm form,
            CustomForm own,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var id = products.create(form, own);
            after.addFlashAttribute("toast", t("products.created"));
            return Redirect.to("/products/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new ProductEdit(null, 0, form, e.messages(), Map.of()), own, model);
        }
    }

    @GetMapping("/products/{id}/edit")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    String edit(@PathVariable UUID id, Model model) {
        var product = products.get(id);
        var form = ProductForm.of(product);
        return form(
                new ProductEdit(id, product.version(), form, Map.of(), Map.of()),
                CustomForm.SILENT,
                model);
    }

    @PutMapping("/products/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    @FormFields(CustomForm.FIELDS)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            ProductForm form,
            CustomForm own,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            products.change(id, version, form, own);
            after.addFlashAttribute("toast", t("products.changed"));
            return Redirect.to("/products/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(new ProductEdit(id, version, form, e.messages(), Map.of()), own, model);
        } catch (Stale e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var theirs = form.against(products.get(id), groups.tree().offered(form.group()));
            return form(new ProductEdit(id, e.current(), form, Map.of(), theirs), own, model);
        }
    }

    @DeleteMapping("/products/{id}")
    @Right(kind = Kind.PRODUCTS, action = Action.DELETE)
    Object delete(@PathVariable UUID id, @RequestParam int version, RedirectAttributes after) {
        var name = products.get(id).name();
        products.delete(id, version);
        after.addFlashAttribute("toast", t("products.deleted", name));
        after.addFlashAttribute("undo", "/products/" + id + "/restore");
        return Redirect.to("/products");
    }

    @PostMapping("/products/{id}/restore")
    @Right(kind = Kind.PRODUCTS, action = Action.DELETE)
    Object restore(@PathVariable UUID id, RedirectAttributes after) {
        products.restore(id);
        after.addFlashAttribute("toast", t("products.restored"));
        return Redirect.to("/products/" + id);
    }

    private String form(ProductEdit edit, CustomForm own, Model model) {
        var inputs = customValues.inputs("products", edit.id(), own, edit.errors());
        model.addAttribute("custom", inputs);
        model.addAttribute("edit", edit);
        model.addAttribute("groups", groups.tree().offered(edit.form().group()));
        model.addAttribute("costs", scope.showsCosts(Kind.PRODUCTS));
        return "products/form";
    }
}
