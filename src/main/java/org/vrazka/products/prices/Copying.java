package org.vrazka.products.prices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Makes a price list of another. */
@Service
class Copying {
    private final PriceLists lists;
    private final Prices prices;

    Copying(PriceLists lists, Prices prices) {
        this.lists = lists;
        this.prices = prices;
    }

    /** The id of the new list, which is in the same currency, with or without VAT as the other. */
    @Transactional
    UUID copy(UUID id, CopyForm form) {
        var meant = form.read();
        var list = lists.get(id);
        var made =
                lists.create(
                        new PriceListForm(
                                form.name(),
                                list.currency(),
                                list.withVat() ? PriceListForm.WITH : PriceListForm.WITHOUT,
                                false,
                                true,
                                null,
                                null));
        prices.copy(id, made, meant.from(), meant.percent(), meant.step());
        return made;
    }
}
