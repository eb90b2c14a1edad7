package org.vrazka.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A made-up trading company of a given size: everything follows from numbers, so each part can be
 * made apart from the others, and comes out the same every time.
 */
record Made(int parties, int orders) {
    static final int PRODUCTS = 20_000;
    static final int DAYS = 36 * 30;
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 11, 1);

    private static final double LINES = 4.5;
    private static final String[] STEMS =
            """
            Балкан Родопи Пирин Тракия Дунав Марица Искър Витоша Рила Странджа Мизия Добруджа Янтра Струма Места \
            Камчия Арда Тунджа Огоста Вит Осъм Росица Люлин Сердика Филипи Одесос Боруй Августа Никополис Хемус \
            Орфей Спартак Тангра Мадара Плиска Преслав Бдин Царевец Трапезица Шипка Бузлуджа Оборище Копривка\
            """
                    .split(" ");
    private static final String[] TRADES =
            """
            Трейд Строй Мебел Текстил Метал Агро Млин Вино Транс Логистик Пак Хим Фарма Електро Дизайн Импорт \
            Маркет Дом Сервиз Инженеринг Плод Риба Месо Хляб Стъкло Керамика Дърво Хартия Пласт Гума\
            """
                    .split(" ");

    /** One line of an order; money in cents. */
    record Line(int product, int quantity, int refused, long price, boolean discounted) {
        /** Prices are whole tens of cents, so a tenth off is exact. */
        long worth(int pieces) {
            return discounted ? price * pieces / 10 * 9 : price * pieces;
        }

        long shipped() {
            return worth(quantity - refused);
        }

        long cost() {
            return price * 7 / 10;
        }
    }

    /** One order with what its lines come to. */
    record Order(long key, int party, LocalDate day, boolean isReturn, List<Line> lines) {
        long shipped() {
            return lines.stream().mapToLong(Line::shipped).sum();
        }

        long unmet() {
            return lines.stream().mapToLong(l -> l.worth(l.quantity()) - l.shipped()).sum();
        }

        long cost() {
            return lines.stream().mapToLong(l -> l.cost() * (l.quantity() - l.refused())).sum();
        }

        int kept() {
            return lines.stream().mapToInt(l -> l.quantity() - l.refused()).sum();
        }

        int refused() {
            return lines.stream().mapToInt(Line::refused).sum();
        }
    }

    static Made of(int parties, int lines) {
        return new Made(parties, Math.max(1, (int) (lines / LINES)));
    }

    static UUID id(int kind, long key) {
        long mixed = new SplittableRandom(key * 31 + kind).nextLong();
        long high = (1_700_000_000_000L + key) << 16 | 0x7000L | kind;
        return new UUID(high, mixed >>> 2 | 0x8000_0000_0000_0000L);
    }

    static String name(int party) {
        var random = new SplittableRandom(party);
        return STEMS[random.nextInt(STEMS.length)]
                + " "
                + TRADES[random.nextInt(TRADES.length)]
                + " "
                + STEMS[random.nextInt(STEMS.length)]
                + " "
                + party
                + (random.nextInt(3) == 0 ? " АД" : " ООД");
    }

    /** Few customers buy often, many seldom. */
    Order order(long key) {
        var random = new SplittableRandom(key);
        int party = 1 + (int) (parties * Math.pow(random.nextDouble(), 1.3));
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        boolean isReturn = random.nextInt(50) == 0;
        int count = 1 + (int) (-Math.log(1 - random.nextDouble()) * (LINES - 0.5));
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int quantity = 1 + random.nextInt(20);
            int refused = isReturn || random.nextInt(40) > 0 ? 0 : random.nextInt(quantity);
            long tens = (long) (20 / Math.pow(1 - random.nextDouble(), 0.8));
            lines.add(
                    new Line(
                            1 + random.nextInt(PRODUCTS),
                            quantity,
                            refused,
                            10 * Math.min(tens, 500_000),
                            random.nextInt(10) == 0));
        }
        return new Order(key, party, day, isReturn, lines);
    }
}
