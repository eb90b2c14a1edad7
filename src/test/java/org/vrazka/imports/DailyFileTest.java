package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vrazka.orders.db.Tables.SALES_ORDER;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.User;
import org.vrazka.orders.SaleFacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Each day another system sends the orders that have changed: after some days lines and all that is
 * summed from them are as if its last state had been imported at once.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DailyFileTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final String HEADINGS =
            "Номер,Дата,Клиент,Продукт,Количество,Цена,Отстъпка,Отказано,Причина,Статус,Причина за"
                    + " отмяна,Обещана,Изпратена\n";
    private static final String[] REASONS = {"няма наличност", "цена", "Няма камион"};

    /** What stands in the tables, with no key of a row: those differ. */
    private static final List<String> STATES =
            List.of(
                    """
                    select o.number, o.document, o.ordered_on, o.promised_on, o.shipped_on, o.state, o.cancel_reason,
                           o.cancel_cause, p.name, trim_scale(o.total), trim_scale(o.refused), trim_scale(o.quantity), o.lines
                    from orders.sales_order o left join parties.party p on p.id = o.party_id
                    """,
                    """
                    select o.number, o.document, pr.code, trim_scale(l.quantity), trim_scale(l.price), trim_scale(l.discount),
                           trim_scale(l.refused), l.refuse_reason, l.refuse_cause
                    from orders.order_line l join orders.sales_order o on o.key = l.order_key
                    left join products.product pr on pr.key = l.product_key
                    """,
                    """
                    select o.number, s.effect, s.day, trim_scale(s.amount), trim_scale(s.quantity)
                    from orders.sale s join orders.sales_order o on o.key = s.order_key
                    """,
                    """
                    select o.number, r.day, r.reason, r.cause, trim_scale(r.amount), trim_scale(r.quantity), r.cancelled
                    from orders.refusal r join orders.sales_order o on o.key = r.order_key
                    """,
                    """
                    select p.name, m.month, trim_scale(m.sales), trim_scale(m.returns), trim_scale(m.quantity), m.orders,
                           m.first_day, m.last_day, m.order_days
                    from orders.party_month m join parties.party p on p.key = m.party_key
                    """);

    @Autowired DSLContext db;
    @Autowired ImportFixture given;
    @Autowired SaleFacts facts;

    @AfterEach
    void clear() {
        given.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void isTheSameAsTheWholeAtOnce(long seed) {
        var random = new Random(seed);
        var orders = new TreeMap<Integer, List<String>>();
        for (int number = 1; number <= 200; number++) {
            orders.put(number, lines(number, random));
        }
        var admin = given.firm("EUR");
        bring(admin, orders.values());
        for (int day = 0; day < 4; day++) {
            var changed = new TreeMap<Integer, List<String>>();
            for (int i = 0; i < 30; i++) {
                int number = 1 + random.nextInt(orders.size() + 3);
                changed.put(number, lines(number, random));
            }
            orders.putAll(changed);
            bring(admin, changed.values());
        }
        var byDay = states();
        facts.rebuild(db.select(SALES_ORDER.KEY).from(SALES_ORDER));
        assertThat(states()).as("made anew from the documents").isEqualTo(byDay);

        given.clear();
        bring(given.firm("EUR"), orders.values());

        for (int i = 0; i < STATES.size(); i++) {
            assertThat(byDay.get(i)).isNotEmpty().containsExactlyElementsOf(states(STATES.get(i)));
        }
    }

    private void bring(User admin, Iterable<List<String>> orders) {
        var file = new StringBuilder(HEADINGS);
        orders.forEach(lines -> lines.forEach(line -> file.append(line).append('\n')));
        var done =
                given.run(
                        admin,
                        file.toString(),
                        ImportFixture.onExisting(ImportKind.ORDERS, OnExisting.REPLACE));
        assertThat(done.state()).as("%s", done).isEqualTo(ImportState.DONE);
        assertThat(done.rows().refused()).as("%s", given.problems(done.id())).isZero();
    }

    /**
     * An order as it is now: completed, open, refused in part, cancelled, or moved to another day.
     */
    private static List<String> lines(int number, Random random) {
        var day = START.plusDays(number % 60 + random.nextInt(3));
        var state =
                random.nextInt(8) == 0
                        ? "анулирана"
                        : random.nextInt(4) == 0 ? "потвърдена" : "изпълнена";
        var why = state.equals("анулирана") ? REASONS[random.nextInt(3)] : "";
        var promised = day.plusDays(5);
        var shipped = day.plusDays(random.nextInt(9)).toString();
        var lines = new ArrayList<String>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int quantity = 1 + random.nextInt(3);
            int refused = random.nextInt(3) == 0 ? random.nextInt(quantity + 1) : 0;
            lines.add(
                    String.join(
                            ",",
                            "N" + number,
                            day.toString(),
                            "Клиент " + number % 17,
                            "P" + random.nextInt(4),
                            String.valueOf(quantity),
                            1 + random.nextInt(3) + ".5",
                            random.nextInt(2) * 10 + "",
                            refused == 0 ? "" : String.valueOf(refused),
                            refused == 0 ? "" : REASONS[random.nextInt(3)],
                            state,
                            why,
                            promised.toString(),
                            shipped));
        }
        return lines;
    }

    private List<List<String>> states() {
        return STATES.stream().map(this::states).toList();
    }

    private List<String> states(String query) {
        return db.fetch(query).map(row -> row.intoList().toString()).stream().sorted().toList();
    }
}
