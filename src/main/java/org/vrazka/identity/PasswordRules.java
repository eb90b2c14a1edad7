package org.vrazka.identity;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which passwords are refused: short ones, those that head every list of stolen passwords, and what
 * guessing programs make of them by adding digits, doubling, or writing 0 for o.
 */
@Component
class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+.{0,3}");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final List<String> RUNS =
            List.of(
                    "012345678901234567890",
                    "abcdefghijklmnopqrstuvwxyz",
                    "абвгдежзийклмнопрстуфхцчшщъьюя",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
                    "явертъуиопасдфгхйклзьцжбнм",
                    "чявертъуиопшщасдфгхйклзьцжбнм");

    private final Set<String> common = read();

    /** Why it is refused: "short", "tooLong", "common" or "personal"; empty when it is good. */
    Optional<String> weakness(String password, String email, String name) {
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            return Optional.of("short");
        }
        if (length > LONGEST) {
            return Optional.of("tooLong");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return Optional.of("common");
        }
        return isPersonal(lower, email) || isPersonal(lower, name)
                ? Optional.of("personal")
                : Optional.empty();
    }

    private boolean isCommon(String lower) {
        String word = core(lower);
        return REPEATED.matcher(lower).matches()
                || isRun(lower)
                || common.contains(lower)
                || common.contains(word)
                || common.contains(plain(word))
                || madeOfCommonWords(plain(word));
    }

    private static boolean isRun(String lower) {
        String back = new StringBuilder(lower).reverse().toString();
        return RUNS.stream().anyMatch(run -> run.contains(lower) || run.contains(back));
    }

    /** Letters as they stand behind signs that only look like them. */
    private static String plain(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    /** Without the digits and signs around it. */
    private static String core(String word) {
        return AROUND.matcher(word).replaceAll("");
    }

    private boolean madeOfCommonWords(String word) {
        for (int cut = 4; cut <= word.length() - 4; cut++) {
            if (common.contains(word.substring(0, cut))
                    && common.contains(core(word.substring(cut)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPersonal(String lower, String own) {
        String known = own.toLowerCase(Locale.ROOT);
        return known.length() >= 4 && core(lower).equals(core(known));
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
