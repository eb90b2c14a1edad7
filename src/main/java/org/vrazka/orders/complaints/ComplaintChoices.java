package org.vrazka.orders.complaints;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.OrderLine;
import org.vrazka.orders.OrderNames;
import org.vrazka.orders.Orders;
import org.vrazka.parties.PartyNames;
import org.vrazka.shared.Clean;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the form of a complaint proposes. */
@Controller
class ComplaintChoices {
    private static final int PROPOSED = 12;

    private final PartyNames names;
    private final OrderNames numbers;
    private final Orders orders;
    private final OrderChoices products;
    private final Clock clock;

    ComplaintChoices(
            PartyNames names,
            OrderNames numbers,
            Orders orders,
            OrderChoices products,
            Clock clock) {
        this.names = names;
        this.numbers = numbers;
        this.orders = orders;
        this.products = products;
        this.clock = clock;
    }

    /**
     * A form to be filled in.
     *
     * @param party that complains; null: to be chosen, or the customer of the order
     * @param line of the order, that it is about; null: to be chosen
     */
    ComplaintForm blank(@Nullable UUID party, @Nullable UUID order, @Nullable Long line) {
        var today = Format.today(clock);
        if (order == null) {
            var name = party == null ? null : names.of(List.of(party)).get(party);
            return ComplaintForm.blank(today, name, name == null ? null : party, null, null, null);
        }
        var card = orders.card(order);
        var customer = card.order().party();
        var goods =
                card.lines().stream()
                        .filter(one -> line != null && one.id() == line)
                        .findFirst()
                        .orElse(null);
        return ComplaintForm.blank(
                today,
                customer == null ? null : customer.name(),
                customer == null ? null : customer.id(),
                card.order().number(),
                goods == null ? null : goods.name(),
                goods == null ? null : goods.quantity().subtract(goods.refused()));
    }

    /** The goods of the order that a form names, as its lines call them. */
    List<String> goods(ComplaintForm form) {
        var number = Clean.line(form.order());
        return number == null
                ? List.of()
                : numbers
                        .find(number, null)
                        .map(order -> orders.card(order.getId()).lines())
                        .orElse(List.of())
                        .stream()
                        .map(OrderLine::name)
                        .distinct()
                        .toList();
    }

    @GetMapping("/complaints/choices/parties")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String parties(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", names.proposed(text, PROPOSED));
        return "records/options";
    }

    /** By the beginning of the number. */
    @GetMapping("/complaints/choices/orders")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String orders(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", numbers.proposed(text));
        return "records/options";
    }

    @GetMapping("/complaints/choices/products")
    @Right(kind = Kind.COMPLAINTS, action = Action.SEE)
    String products(@RequestParam("q") String text, Model model) {
        model.addAttribute("options", products.products(text));
        return "records/options";
    }
}
