package org.vrazka.records.tags;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.identity.SignedInOnly;
import org.vrazka.records.NamedController;
import org.vrazka.shell.NavItem;

/** The company's list of tags, for who keeps its settings, and their names for who types them. */
@Controller
@RequestMapping("/tags")
class TagController extends NamedController {
    private final Tags tags;

    TagController(Tags tags, Scope scope) {
        super(tags, scope, "tags", "records.tag");
        this.tags = tags;
    }

    /** What may come after the names typed so far. */
    @GetMapping("/names")
    @SignedInOnly
    String names(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("names", tags.proposed(q));
        return "records/names";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        NavItem tagsItem() {
            return new NavItem("admin", 114, "tags", "/tags", "tag", "records.tags", Kind.COMPANY);
        }
    }
}
