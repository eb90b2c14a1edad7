package org.vrazka.home;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vrazka.identity.Companies;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.SignedInOnly;

/** The first page. */
@Controller
class HomeController {
    private final Home home;
    private final Companies companies;
    private final CurrentUser currentUser;

    HomeController(Home home, Companies companies, CurrentUser currentUser) {
        this.home = home;
        this.companies = companies;
        this.currentUser = currentUser;
    }

    @GetMapping("/")
    @SignedInOnly
    String page(Model model) {
        model.addAttribute("company", companies.get().name());
        model.addAttribute("overview", home.overview());
        model.addAttribute("absent", currentUser.get().circle().absent());
        return "home/page";
    }
}
