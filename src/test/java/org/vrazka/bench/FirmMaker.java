package org.vrazka.bench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes up firms as a trading company has them, and such as are easily taken for one. */
final class FirmMaker {
    private static final String[] FAMILIES =
            words(
                    "Иванов Георгиев Димитров Петров Стоянов Николов Христов Тодоров Ангелов Колев"
                        + " Атанасов Василев Йорданов Маринов Илиев Кръстев Стефанов Костов Попов"
                        + " Филипов Цветков Живков Чолаков Шишков");
    private static final String[] GIVEN =
            words(
                    "Иван Георги Димитър Петър Мария Елена Стоян Никола Христо Ангел Красимир Юлия"
                            + " Жеко Цанко");
    private static final String[] PROPER =
            words(
                    "Балкан Родопи Пирин Тракия Дунав Марица Искър Витоша Рила Странджа Мизия"
                            + " Добруджа Янтра Струма Места Камчия Арда Тунджа Орфей Спартак Мадара"
                            + " Плиска Преслав Царевец Шипка Бузлуджа Оборище");
    static final String[] TRADES =
            words(
                    "Трейд Строй Мебел Текстил Метал Агро Транс Логистик Електро Дизайн Импорт"
                        + " Маркет Сервиз Инженеринг Консулт Пласт Фарма Дент Авто Тур Инвест Груп"
                        + " Продукт Кетъринг Принт Софт Билд");
    private static final String[] SYLLABLES =
            words(
                    "ба бел ви вел га гор да дел ди до ел за зор ин ка кор ла лек ли ма мар ме мо"
                        + " на не но пра ра ре ри ро са се си со та тел ти то ву фи фо хел ци ча ше"
                        + " юни яс");
    private static final String[] STREETS =
            words(
                    "Вазов Левски Ботев Раковски Каравелов Славейков Дунав Шипка Оборище Тракия"
                            + " Сливница Мир Роза Липа Бор");
    private static final String[] FORMS = {" ООД", " ЕООД", " ЕООД", " ООД", " АД", " ЕАД", ""};
    private static final String[] MAILBOXES = {"abv.bg", "gmail.com", "mail.bg", "yahoo.com"};

    private final SplittableRandom random;
    private final List<Integer> places;
    private final List<Firm> firms = new ArrayList<>();
    private final Map<String, Integer> domains = new HashMap<>();
    private int truth;

    /**
     * @param places ids of settlements, the largest first
     */
    FirmMaker(SplittableRandom random, List<Integer> places) {
        this.random = random;
        this.places = places;
    }

    private static String[] words(String text) {
        return text.split(" ");
    }

    /** The next ones: mostly one, else several that look alike and are not one. */
    List<Firm> next() {
        firms.clear();
        int kind = random.nextInt(1000);
        if (kind < 12) {
            chain();
        } else if (kind < 27) {
            group();
        } else if (kind < 31) {
            clientsOfOneAccountant();
        } else if (kind < 39) {
            numbered();
        } else if (kind < 54) {
            namesakes();
        } else {
            firms.add(firm(name() + pick(FORMS), place()));
        }
        return List.copyOf(firms);
    }

    /** The same name in other towns. */
    private void chain() {
        var name = brand() + " " + pick(TRADES);
        var domain = domain(name);
        var central = phone();
        boolean branches = random.nextBoolean();
        var eik = eik();
        int count = 3 + random.nextInt(6);
        int first = random.nextInt(places.size());
        for (int i = 0; i < count; i++) {
            var one = firm(name + " ЕООД", places.get((first + i * 37) % places.size()));
            var its = branches ? eik + "%04d".formatted(i + 1) : one.eik();
            firms.add(
                    new Firm(
                            one.truth(),
                            one.name(),
                            one.legalName(),
                            its,
                            null,
                            chance(50) ? central : one.phone(),
                            chance(60) ? "info@" + domain : one.email(),
                            "https://" + domain,
                            one.region(),
                            one.address()));
        }
    }

    /** Other names under one roof. */
    private void group() {
        var place = place();
        var address = address();
        var phone = phone();
        var domain = domain(brand());
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var one = firm(name() + pick(FORMS), place);
            firms.add(with(one, phone, box(pick(TRADES)) + i + "@" + domain, address));
        }
    }

    private void clientsOfOneAccountant() {
        var phone = phone();
        var email = "office@" + domain(brand());
        int count = 5 + random.nextInt(20);
        for (int i = 0; i < count; i++) {
            var one = firm(name() + pick(FORMS), place());
            firms.add(with(one, phone, email, one.address()));
        }
    }

    private static Firm with(Firm one, String phone, String email, @Nullable String address) {
        return new Firm(
                one.truth(),
                one.name(),
                one.legalName(),
                one.eik(),
                one.vat(),
                phone,
                email,
                one.website(),
                one.region(),
                address);
    }

    private void numbered() {
        var place = place();
        var what =
                pick(words("Училище Детска_градина Магазин Поликлиника Аптека Склад"))
                        .replace('_', ' ');
        int count = 2 + random.nextInt(10);
        for (int i = 1; i <= count; i++) {
            firms.add(firm(what + " № " + i, place));
        }
    }

    /** Persons of the same name; where nothing else tells them apart, they live elsewhere. */
    private void namesakes() {
        var name = "ЕТ " + pick(GIVEN) + " " + pick(FAMILIES);
        int count = 2 + random.nextInt(2);
        int first = random.nextInt(places.size());
        for (int i = 0; i < count; i++) {
            firms.add(firm(name, places.get((first + i * 53) % places.size())));
        }
    }

    private Firm firm(String name, int place) {
        var eik = chance(62) ? eik() : null;
        var domain = domain(name);
        return new Firm(
                ++truth,
                name,
                chance(15) ? name() + pick(FORMS) : null,
                eik,
                eik != null && chance(45) ? "BG" + eik : null,
                chance(75) ? phone() : null,
                !chance(65)
                        ? null
                        : chance(35)
                                ? domain(name).replace(".bg", "@") + pick(MAILBOXES)
                                : "office@" + domain,
                chance(30) ? "https://www." + domain : null,
                chance(88) ? place : null,
                chance(60) ? address() : null);
    }

    private String name() {
        return switch (random.nextInt(10)) {
            case 0 -> brand();
            case 1, 2, 3 -> brand() + " " + pick(TRADES);
            case 4 -> brand() + " " + (80 + random.nextInt(20));
            case 5 -> "ЕТ " + pick(GIVEN) + " " + pick(FAMILIES) + " - " + brand();
            case 6 -> pick(FAMILIES) + " и " + (chance(50) ? "синове" : "Ко") + " " + brand();
            case 7 -> pick(PROPER) + " " + brand() + " " + pick(TRADES);
            case 8 -> pick(PROPER) + " " + pick(TRADES) + " " + pick(FAMILIES);
            default -> Spellings.official(brand() + " " + pick(TRADES));
        };
    }

    private String brand() {
        var brand = new StringBuilder();
        int count = 3 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            brand.append(pick(SYLLABLES));
        }
        return brand.substring(0, 1).toUpperCase() + brand.substring(1);
    }

    private String eik() {
        return String.valueOf(100_000_000 + random.nextInt(110_000_000));
    }

    String phone() {
        return chance(60)
                ? "+35988%07d".formatted(random.nextInt(10_000_000))
                : "+3592%07d".formatted(random.nextInt(10_000_000));
    }

    /** Few towns have many. */
    private int place() {
        return places.get((int) (places.size() * Math.pow(random.nextDouble(), 4)));
    }

    String address() {
        return (chance(80) ? "ул. " : "бул. ") + pick(STREETS) + " " + (1 + random.nextInt(150));
    }

    /** Nobody has another's. */
    private String domain(String name) {
        var box = box(name);
        int others = domains.merge(box, 1, Integer::sum) - 1;
        return box + (others == 0 ? "" : "-" + others) + ".bg";
    }

    private static String box(String name) {
        return Spellings.official(name).toLowerCase().replaceAll("[^a-z0-9]", "");
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
