package org.vrazka.products.groups;

import static org.vrazka.shared.web.Text.t;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.NamedController;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

/** The company's tree of groups. */
@Controller
@RequestMapping("/product-groups")
class ProductGroupController extends NamedController {
    private final ProductGroups groups;
    private final Scope scope;

    ProductGroupController(ProductGroups groups, Scope scope) {
        super(groups, scope, "product-groups", "products.groups");
        this.groups = groups;
        this.scope = scope;
    }

    @Override
    @GetMapping
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    public String list(Model model) {
        model.addAttribute("tree", groups.tree());
        model.addAttribute("filled", groups.filled());
        model.addAttribute("mayChange", scope.allows(Kind.COMPANY, Action.CHANGE));
        return "products/groups";
    }

    /** One up, or one down, among those that are part of the same. */
    @PostMapping("/{id}/place")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View move(@PathVariable int id, @RequestParam String to) {
        groups.move(id, to.equals("up") ? -1 : 1);
        return Redirect.to("/product-groups");
    }

    @DeleteMapping("/{id}")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View delete(@PathVariable int id, RedirectAttributes after) {
        var name = groups.get(id).name();
        if (groups.delete(id)) {
            after.addFlashAttribute("toast", t("products.groups.deleted", name));
            after.addFlashAttribute("undo", "/product-groups/" + id + "/restore");
        } else {
            after.addFlashAttribute("toast", t("products.groups.stays", name));
        }
        return Redirect.to("/product-groups");
    }

    @PostMapping("/{id}/restore")
    @Right(kind = Kind.COMPANY, action = Action.CHANGE)
    View restore(@PathVariable int id, RedirectAttributes after) {
        try {
            groups.restore(id);
            after.addFlashAttribute("toast", t("products.groups.restored"));
        } catch (Invalid e) {
            after.addFlashAttribute("toast", e.errors().getFirst().message());
        }
        return Redirect.to("/product-groups");
    }
}
