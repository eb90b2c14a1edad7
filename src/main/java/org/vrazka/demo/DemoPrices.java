package org.vrazka.demo;

import org.springframework.stereotype.Component;
import org.vrazka.identity.Companies;
import org.vrazka.products.prices.PriceListForm;
import org.vrazka.products.prices.PriceLists;
import org.vrazka.products.prices.Prices;

import java.util.List;

/** The price list of the made-up company. */
@Component
class DemoPrices {
    private final PriceLists lists;
    private final Prices prices;
    private final Companies companies;

    DemoPrices(PriceLists lists, Prices prices, Companies companies) {
        this.lists = lists;
        this.prices = prices;
        this.companies = companies;
    }

    /** One list, counting from the first day of the year. */
    void make(List<DemoRegister.Priced> products) {
        var list =
                lists.create(
                        new PriceListForm(
                                "Ценоразпис",
                                companies.get().currency(),
                                PriceListForm.WITHOUT,
                                true,
                                true,
                                null,
                                null));
        var from = companies.today().withDayOfYear(1);
        prices.set(
                list,
                products.stream()
                        .map(one -> new Prices.Change(one.id(), from, one.price()))
                        .toList());
    }
}
