package org.vrazka.bench;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Enters a firm a second time as somebody else would: from a card, from the ear, from a letter.
 * What goes wrong is taken from lists of what people do, with no look at how twins are found.
 */
final class TwinMaker {
    private static final Map<String, String> ABROAD =
            Map.of(
                    "Трейд",
                    "Trading",
                    "Строй",
                    "Construction",
                    "Мебел",
                    "Furniture",
                    "Груп",
                    "Group",
                    "Инженеринг",
                    "Engineering",
                    "Сервиз",
                    "Service",
                    "Инвест",
                    "Investment",
                    "Транс",
                    "Transport");
    private static final Map<String, String> SHORT =
            Map.of(
                    "Инженеринг",
                    "Инж.",
                    "Логистик",
                    "Лог.",
                    "Консулт",
                    "Конс.",
                    "Продукт",
                    "Прод.",
                    "Електро",
                    "Ел.",
                    "Сервиз",
                    "Серв.",
                    "Магазин",
                    "Маг.",
                    "Училище",
                    "У-ще",
                    "Детска градина",
                    "ДГ");
    private static final String[] LATIN_FORMS = {
        " Ltd", " Ltd.", " OOD", " EOOD", " Co. Ltd.", "", " LLC", " AD"
    };
    private static final String[] FORMS = {
        " ООД", " ЕООД", " АД", "", "", " О.О.Д.", "-ООД", " еоод"
    };
    private static final String[] ADDED = {
        " - България", " София", " (стар)", " - склад", " НОВ", " 2"
    };

    private final SplittableRandom random;
    private final FirmMaker maker;
    private final Spellings spellings;

    TwinMaker(SplittableRandom random, FirmMaker maker) {
        this.random = random;
        this.maker = maker;
        spellings = new Spellings(random);
    }

    Firm twin(Firm firm) {
        var source = firm.legalName() != null && chance(40) ? firm.legalName() : firm.name();
        return new Firm(
                firm.truth(),
                name(source),
                chance(10) ? firm.name() : null,
                number(firm.eik(), 55),
                number(firm.vat(), 50),
                phone(firm.phone()),
                email(firm),
                chance(40) ? site(firm.website()) : null,
                chance(82) ? firm.region() : null,
                address(firm.address()));
    }

    private String name(String name) {
        var bare = name.replaceAll(" (ООД|ЕООД|АД|ЕАД)$", "");
        if (chance(12)) {
            bare = shortened(bare);
        }
        if (chance(6)) {
            bare = withoutAWord(bare);
        }
        if (chance(6)) {
            bare = swapped(bare);
        }
        boolean latin = chance(35);
        if (latin) {
            bare = chance(25) ? abroad(bare) : bare;
            bare = spellings.latin(bare);
        }
        for (int slips = slips(); slips > 0; slips--) {
            bare = spellings.slip(bare);
        }
        if (chance(5)) {
            bare += maker.pick(ADDED);
        }
        if (chance(8)) {
            bare = bare.replace(" ", chance(50) ? "" : "-");
        }
        var whole = bare + (latin ? maker.pick(LATIN_FORMS) : maker.pick(FORMS));
        return chance(15) ? whole.toUpperCase() : chance(8) ? "„" + bare + "“" : whole;
    }

    private int slips() {
        int one = random.nextInt(100);
        return one < 65 ? 0 : one < 93 ? 1 : 2;
    }

    private static String shortened(String name) {
        for (var word : SHORT.entrySet()) {
            name = name.replace(word.getKey(), word.getValue());
        }
        return name;
    }

    private static String abroad(String name) {
        for (var word : ABROAD.entrySet()) {
            name = name.replace(word.getKey(), word.getValue());
        }
        return name;
    }

    private String withoutAWord(String name) {
        var words = new ArrayList<>(List.of(name.split(" ")));
        if (words.size() > 1) {
            words.remove(random.nextInt(words.size()));
        }
        return String.join(" ", words);
    }

    private String swapped(String name) {
        var words = new ArrayList<>(List.of(name.split(" ")));
        Collections.shuffle(words, new Random(random.nextLong()));
        return String.join(" ", words);
    }

    private @Nullable String number(@Nullable String number, int kept) {
        if (number == null || !chance(kept)) {
            return null;
        }
        return chance(6) ? spellings.slip(number) : number;
    }

    private @Nullable String phone(@Nullable String phone) {
        return phone != null && chance(45) ? phone : chance(60) ? maker.phone() : null;
    }

    private @Nullable String email(Firm firm) {
        var email = firm.email();
        if (email == null) {
            return chance(20)
                    ? "sales@" + Spellings.official(maker.address()).replaceAll("\\W", "") + ".com"
                    : null;
        }
        if (chance(40)) {
            return email;
        }
        return chance(35) ? "sales" + email.substring(email.indexOf('@')) : null;
    }

    private static @Nullable String site(@Nullable String site) {
        return site == null ? null : site.replace("https://www.", "http://") + "/";
    }

    private @Nullable String address(@Nullable String address) {
        if (address == null || chance(35)) {
            return chance(10) ? maker.address() : null;
        }
        return switch (random.nextInt(4)) {
            case 0 -> address;
            case 1 -> spellings.latin(address.replace("ул. ", "").replace("бул. ", "")) + " str.";
            case 2 -> address.replace("ул. ", "улица ").replace("бул. ", "булевард ") + ", ет. 2";
            default -> address.replaceFirst(" (\\d+)$", " №$1");
        };
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
