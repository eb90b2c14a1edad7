package org.vrazka.rates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.identity.Kind;
import org.vrazka.shared.web.UploadPlace;
import org.vrazka.shell.NavItem;

/** What this module adds to the frame around the pages. */
@Configuration(proxyBeanMethods = false)
class RatesMenu {
    @Bean
    NavItem ratesItem() {
        return new NavItem("admin", 91, "rates", "/rates", "chart", "rates.title", Kind.COMPANY);
    }

    @Bean
    NavItem vatRatesItem() {
        return new NavItem(
                "admin", 92, "vat-rates", "/vat-rates", "chart", "rates.vat.title", Kind.COMPANY);
    }

    @Bean
    UploadPlace filesOfRates() {
        return new UploadPlace("/rates/files", RatesFile.MOST, "/rates?tooLarge");
    }
}
