package org.vrazka.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vrazka.identity.Companies;
import org.vrazka.identity.SignedInOnly;

/** The first page. */
@Controller
class HomeController {
    private final Home home;
    private final Companies companies;

    HomeController(Home home, Companies companies) {
        this.home = home;
        this.companies = companies;
    }

    @GetMapping("/")
    @SignedInOnly
    String page(Model model) {
        model.addAttribute("company", companies.get().name());
        model.addAttribute("overview", home.overview());
        return "home/page";
    }
}
