package org.vrazka.products.prices;

import static org.vrazka.products.db.Tables.PRICE_LIST;
import static org.vrazka.records.Fields.date;
import static org.vrazka.records.Fields.text;
import static org.vrazka.records.Fields.yesNo;
import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.identity.Scope;
import org.vrazka.records.history.HistoryKind;
import org.vrazka.records.history.HistoryPages;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.Slice;
import org.vrazka.shared.web.Format;
import org.vrazka.shared.web.Redirect;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The prices of one list, and its history. */
@Controller
@RequestMapping("/price-lists/{id}")
class PriceController {
    private static final int PAGE = 50;

    private static final HistoryKind KIND =
            HistoryKind.of(PRICE_LIST)
                    .with(
                            text("name", PRICE_LIST.NAME).labelled("products.lists.name"),
                            text("currency", PRICE_LIST.CURRENCY)
                                    .labelled("products.field.currency"),
                            yesNo("withVat", PRICE_LIST.WITH_VAT)
                                    .labelled("products.lists.withVat"),
                            yesNo("usual", PRICE_LIST.IS_DEFAULT)
                                    .labelled("products.lists.default"),
                            yesNo("active", PRICE_LIST.ACTIVE).labelled("products.field.active"),
                            date("validFrom", PRICE_LIST.VALID_FROM)
                                    .labelled("products.lists.from"),
                            date("validTo", PRICE_LIST.VALID_TO).labelled("products.lists.to"))
                    .part("price", "products.field.price", PriceController::price);

    private final PriceLists lists;
    private final Prices prices;
    private final HistoryPages history;
    private final Scope scope;
    private final Clock clock;

    PriceController(
            PriceLists lists, Prices prices, HistoryPages history, Scope scope, Clock clock) {
        this.lists = lists;
        this.prices = prices;
        this.history = history;
        this.scope = scope;
        this.clock = clock;
    }

    private static String price(JsonNode row) {
        return t(
                "products.lists.told",
                row.path("product").asString(""),
                Format.date(LocalDate.parse(row.path("from").asString(""))),
                Format.exact(row.path("price").decimalValue()));
    }

    @GetMapping
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var shown = Objects.requireNonNullElseGet(day, () -> LocalDate.now(clock));
        return page(id, shown, q, after, null, model);
    }

    private String page(
            UUID id,
            LocalDate day,
            String text,
            String after,
            PricesPage.@Nullable Wrong wrong,
            Model model) {
        var slice = prices.page(id, text, day, after, PAGE);
        model.addAttribute("page", new PricesPage(lists.get(id), slice, day, text, after, wrong));
        model.addAttribute("mayChange", scope.allows(Kind.PRODUCTS, Action.CHANGE));
        model.addAttribute("mayCreate", scope.allows(Kind.PRODUCTS, Action.CREATE));
        model.addAttribute("mayDelete", scope.allows(Kind.PRODUCTS, Action.DELETE));
        return "products/price-list";
    }

    /** A price that counts from the day that is shown. */
    @PostMapping("/prices")
    @Right(kind = Kind.PRODUCTS, action = Action.CHANGE)
    Object set(
            @PathVariable UUID id,
            @RequestParam UUID product,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String price,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        var form = new PriceForm(product, day, price);
        try {
            var read = form.read();
            if (read != null) {
                prices.set(id, List.of(new Prices.Change(product, day, read)));
            } else if (!prices.remove(id, product, day)) {
                throw new Invalid(product.toString(), "begins", t("products.wrong.begins"));
            }
            attributes.addFlashAttribute("toast", t("products.lists.priced"));
            var back =
                    new PricesPage(
                            lists.get(id), new Slice<>(List.of(), null), day, q, after, null);
            return Redirect.to(back.href() + "#p" + product);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            var message = Objects.requireNonNullElse(e.messages().get(product.toString()), "");
            return page(id, day, q, after, new PricesPage.Wrong(product, price, message), model);
        }
    }

    @GetMapping("/history")
    @Right(kind = Kind.PRODUCTS, action = Action.SEE)
    String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return history.show(KIND, id, lists.get(id).name(), "price-lists", request, model);
    }
}
