package org.vrazka.products.prices;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vrazka.parties.PriceListNames;

/** The price lists that the terms of counterparties choose from. */
@Configuration(proxyBeanMethods = false)
class ListsForTerms {
    @Bean
    PriceListNames priceListNames(PriceLists lists) {
        return new PriceListNames(lists::names);
    }
}
