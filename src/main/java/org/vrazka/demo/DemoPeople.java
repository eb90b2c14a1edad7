package org.vrazka.demo;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.vrazka.contacts.ContactForm;
import org.vrazka.contacts.Contacts;
import org.vrazka.parties.Parties;
import org.vrazka.parties.Party;
import org.vrazka.parties.PartyKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** People at the firms of the made-up company, one or two at most of them. */
@Component
class DemoPeople {
    private static final int CHUNK = 500;
    private static final List<String> POSITIONS =
            List.of(
                    "Управител",
                    "Собственик",
                    "Ръководител снабдяване",
                    "Специалист снабдяване",
                    "Главен счетоводител",
                    "Ръководител склад",
                    "Технически директор",
                    "Офис мениджър");
    private static final List<String> ROLES =
            List.of("DECIDES", "INFLUENCES", "BUYS", "USES", "SUPPORTS", "");
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъьюя";
    private static final List<String> LATIN =
            List.of(
                    "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya"
                            .split(" "));

    private final Contacts contacts;
    private final Parties parties;

    DemoPeople(Contacts contacts, Parties parties) {
        this.contacts = contacts;
        this.parties = parties;
    }

    void make(Random random, List<DemoCustomer> customers) {
        var ids = customers.stream().map(DemoCustomer::id).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            var forms = new ArrayList<ContactForm>();
            for (var firm : firms(chunk)) {
                int people = random.nextInt(4);
                for (int i = 0; i < people; i++) {
                    forms.add(person(random, firm, forms.size() + from));
                }
            }
            contacts.createAll(forms);
        }
    }

    private List<Party> firms(List<UUID> ids) {
        return parties.all(ids).stream()
                .filter(party -> party.kind() == PartyKind.ORGANISATION)
                .sorted(Comparator.comparing(party -> ids.indexOf(party.id())))
                .toList();
    }

    private static ContactForm person(Random random, Party firm, int number) {
        boolean woman = random.nextBoolean();
        var given = any(random, woman ? DemoWords.WOMEN : DemoWords.MEN);
        var family = any(random, DemoWords.FAMILIES) + (woman ? "а" : "");
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("givenName", given);
        typed.add("familyName", family);
        typed.add("gender", woman ? "FEMALE" : "MALE");
        typed.add("language", "bg");
        typed.add("lawfulBasis", "LEGITIMATE_INTEREST");
        typed.add("phones[0].kind", "MOBILE");
        typed.add("phones[0].value", "+35988%07d".formatted(random.nextInt(10_000_000)));
        if (random.nextInt(3) > 0) {
            var mailbox = latin(given) + "." + latin(family);
            typed.add("emails[0].kind", "WORK");
            typed.add("emails[0].value", mailbox + number + "@example.com");
        }
        typed.add("parties[0].party", firm.id().toString());
        typed.add("parties[0].position", any(random, POSITIONS));
        typed.add("parties[0].role", any(random, ROLES));
        return ContactForm.read(typed);
    }

    private static String latin(String name) {
        var latin = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            int at = CYRILLIC.indexOf(letter);
            latin.append(at < 0 ? "" : LATIN.get(at));
        }
        return latin.toString();
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
