package org.vrazka.orders.unmet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.orders.OrderChoices;
import org.vrazka.orders.Orders;
import org.vrazka.records.Link;
import org.vrazka.shared.Ids;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.web.Format;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** A form with all that is known already where somebody stands. */
@Component
class UnmetHere {
    private static final Pattern RECORD =
            Pattern.compile(
                    "^(?:https?://[^/?#]+)?/(parties|orders|products)/([0-9a-f-]{36})\\b.*");

    private final OrderChoices choices;
    private final Orders orders;
    private final Clock clock;

    UnmetHere(OrderChoices choices, Orders orders, Clock clock) {
        this.choices = choices;
        this.orders = orders;
        this.clock = clock;
    }

    UnmetForm blank(@Nullable UUID party, @Nullable UUID product) {
        var name = party == null ? null : choices.nameOfParty(party);
        var known = product == null ? null : choices.product(product);
        return UnmetForm.blank(
                Format.today(clock),
                party == null || name == null ? null : new Link(party, name),
                known == null ? null : known.title());
    }

    /** Of the customer, the order's customer or the product at an address. */
    UnmetForm at(@Nullable String address) {
        var record = RECORD.matcher(Objects.requireNonNullElse(address, ""));
        if (!record.matches()) {
            return blank(null, null);
        }
        var id = Ids.read(record.group(2)).orElse(null);
        return switch (record.group(1)) {
            case "parties" -> blank(id, null);
            case "products" -> blank(null, id);
            default -> blank(id == null ? null : customer(id), null);
        };
    }

    private @Nullable UUID customer(UUID order) {
        try {
            var party = orders.get(order).party();
            return party == null ? null : party.id();
        } catch (NotFound hidden) {
            return null;
        }
    }
}
