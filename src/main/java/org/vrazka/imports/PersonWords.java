package org.vrazka.imports;

import org.jspecify.annotations.Nullable;
import org.vrazka.contacts.Channel;
import org.vrazka.contacts.DecisionRole;
import org.vrazka.contacts.LawfulBasis;
import org.vrazka.shared.web.Text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What words in cells about people mean: those of our own lists in both languages, and others. */
final class PersonWords {
    private static final Map<String, String> ROLES =
            words(
                    "contacts.role.",
                    DecisionRole.values(),
                    Map.ofEntries(
                            Map.entry("decision maker", DecisionRole.DECIDES),
                            Map.entry("взема решения", DecisionRole.DECIDES),
                            Map.entry("взима решения", DecisionRole.DECIDES),
                            Map.entry("influencer", DecisionRole.INFLUENCES),
                            Map.entry("champion", DecisionRole.SUPPORTS),
                            Map.entry("подкрепя", DecisionRole.SUPPORTS),
                            Map.entry("buyer", DecisionRole.BUYS),
                            Map.entry("купувач", DecisionRole.BUYS),
                            Map.entry("user", DecisionRole.USES),
                            Map.entry("потребител", DecisionRole.USES),
                            Map.entry("blocker", DecisionRole.BLOCKS),
                            Map.entry("пречи", DecisionRole.BLOCKS)));
    private static final Map<String, String> CHANNELS =
            words(
                    "contacts.preferredChannel.",
                    Channel.values(),
                    Map.of(
                            "call", Channel.PHONE,
                            "обаждане", Channel.PHONE,
                            "e-mail", Channel.EMAIL,
                            "имейл", Channel.EMAIL,
                            "вайбър", Channel.VIBER,
                            "смс", Channel.SMS,
                            "писмо", Channel.POST));
    private static final Map<String, String> BASES =
            words("contacts.lawfulBasis.", LawfulBasis.values(), Map.of());

    private PersonWords() {}

    private static <E extends Enum<E>> Map<String, String> words(
            String labels, E[] values, Map<String, E> more) {
        var words = new HashMap<String, String>();
        more.forEach((word, value) -> words.put(word, value.name()));
        for (var value : values) {
            words.put(plain(value.name()), value.name());
            words.put(plain(Text.in(Text.BULGARIAN, labels + value)), value.name());
            words.put(plain(Text.in(Text.ENGLISH, labels + value)), value.name());
        }
        return words;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static @Nullable String role(String typed) {
        return ROLES.get(plain(typed));
    }

    static @Nullable String channel(String typed) {
        return CHANNELS.get(plain(typed));
    }

    static @Nullable String basis(String typed) {
        return BASES.get(plain(typed));
    }

    static @Nullable String gender(String typed) {
        return switch (plain(typed)) {
            case "m", "male", "man", "м", "мъж", "мъжки" -> "MALE";
            case "f", "female", "woman", "ж", "жена", "женски" -> "FEMALE";
            default -> null;
        };
    }

    /** Of whom a form of address speaks, when it is nothing more. */
    static @Nullable String genderOfTitle(String typed) {
        return switch (plain(typed)) {
            case "mr", "mr.", "sir", "г-н", "г-н.", "господин" -> "MALE";
            case "ms",
                    "ms.",
                    "mrs",
                    "mrs.",
                    "miss",
                    "madam",
                    "г-жа",
                    "г-ца",
                    "госпожа",
                    "госпожица" ->
                    "FEMALE";
            default -> null;
        };
    }
}
