package org.vrazka.products.costs;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.records.api.ListAnswer;
import org.vrazka.shared.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** ProductCosts of products by day for programs. */
@RestController
@RequestMapping("/api/v1/products/{id}/costs")
class CostApi {
    private final ProductCosts costs;

    CostApi(ProductCosts costs) {
        this.costs = costs;
    }

    /**
     * A cost as programs read it.
     *
     * @param from null: since ever
     * @param cost null: unknown
     */
    record CostJson(@Nullable LocalDate from, @Nullable Money cost, boolean current) {
        static CostJson of(Cost cost) {
            return new CostJson(cost.since(), cost.amount(), cost.current());
        }
    }

    /**
     * A cost as programs send it.
     *
     * @param cost in the currency of the product; null: unknown from then on
     */
    record CostContent(@Nullable BigDecimal cost) {}

    /** The newest first. */
    @GetMapping
    @Right(kind = Kind.PRODUCTS, action = Action.SEE_COSTS)
    ListAnswer<CostJson> productCosts(@PathVariable UUID id) {
        return new ListAnswer<>(costs.of(id).stream().map(CostJson::of).toList(), null, null);
    }

    /** What a unit costs from a day on. */
    @PutMapping("/{from}")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    ListAnswer<CostJson> putProductCost(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestBody CostContent content) {
        var cost = content.cost();
        costs.set(id, new CostForm(from.toString(), cost == null ? null : cost.toPlainString()));
        return productCosts(id);
    }

    @DeleteMapping("/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    void deleteProductCost(
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        costs.remove(id, from);
    }
}
