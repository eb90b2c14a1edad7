package org.vrazka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vrazka.identity.Kind;
import org.vrazka.shared.web.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Both languages say everything that pages ask for, and nothing is said past them. */
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:t|in)\\((?:[\\w.]+, )?\"([a-z][a-z-]*\\.[\\w.-]*)\"( \\+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern FORMATTED = Pattern.compile("\\{\\d+,");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Set<String> SAME_IN_BOTH =
            Set.of("Ctrl", "Enter", "Esc", "ABC", "XYZ", "CSV", "XLSX", "API", "nbsp");

    private final Map<String, String> bulgarian = texts("bg");
    private final Map<String, String> english = texts("en");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(bulgarian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noTextIsEmpty() {
        assertThat(Stream.of(bulgarian, english).flatMap(t -> t.entrySet().stream()))
                .filteredOn(text -> text.getValue().isBlank())
                .isEmpty();
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() {
        assertThat(bulgarian.keySet())
                .allSatisfy(key ->
                        assertThat(placeholders(english.getOrDefault(key, "")))
                                .as(key)
                                .isEqualTo(placeholders(bulgarian.get(key))));
    }

    /** A single apostrophe swallows what follows it in a text with arguments. */
    @Test
    void noPlaceholderIsSwallowedByAnApostrophe() {
        assertThat(Stream.of(bulgarian, english).flatMap(t -> t.entrySet().stream()))
                .filteredOn(text -> !placeholders(text.getValue()).isEmpty())
                .noneMatch(text -> text.getValue().replace("''", "").contains("'"));
    }

    @Test
    void gapsAreFilledAsMessageFormatDoes() {
        var words = new Object[] {"{1} 'е", "<b>", "'", "3", "4", "5", "6", "7", "8", "9"};
        var texts = new TreeMap<>(bulgarian);
        texts.values().removeIf(text -> FORMATTED.matcher(text).find());
        assertThat(texts.values()).anyMatch(text -> text.contains("{0}"));
        assertThat(texts)
                .allSatisfy((key, text) ->
                        assertThat(Text.in(Text.BULGARIAN, key, words))
                                .isEqualTo(MessageFormat.format(text, words)));
    }

    @Test
    void everyTextThatIsAskedForIsWritten() {
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            ASKED.matcher(read(source))
                    .results()
                    .filter(asked -> !written(asked))
                    .forEach(asked -> missing.add(asked.group(1) + " in " + source));
        }
        assertThat(missing).isEmpty();
    }

    /** Their keys are put together, so that the test above does not find them. */
    @Test
    void everyKindOfRecordIsCalledSomethingWhereRightsAreTold() {
        var keys =
                Stream.of("administration.kind.", "audit.kind.", "identity.token.kind.")
                        .flatMap(start -> Stream.of(Kind.values()).map(kind -> start + kind))
                        .toList();
        assertThat(bulgarian).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void noWordIsWrittenIntoATemplate() {
        var found = new TreeSet<String>();
        for (var template : files(Path.of("src/main/jte"), ".jte")) {
            var words = new TemplateWords(read(template));
            Stream.of(CYRILLIC, WORD)
                    .flatMap(pattern -> pattern.matcher(words.text()).results())
                    .map(MatchResult::group)
                    .filter(word -> !SAME_IN_BOTH.contains(word))
                    .forEach(word -> found.add(word + " in " + template));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noScriptSpeaksALanguage() {
        assertThat(files(Path.of("src/main/resources/assets/js"), ".js"))
                .noneMatch(script -> CYRILLIC.matcher(read(script)).find());
    }

    /** {@code t("a.b." + c)} needs a key that begins so. */
    private boolean written(MatchResult asked) {
        String key = asked.group(1);
        return asked.group(2) == null
                ? bulgarian.containsKey(key)
                : bulgarian.keySet().stream().anyMatch(one -> one.startsWith(key));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(String language) {
        var texts = new TreeMap<String, String>();
        for (var file : files(TEXTS, "_" + language + ".properties")) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException(file.toString(), e);
            }
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }

    private static List<Path> sources() {
        return Stream.concat(
                        files(Path.of("src/main/java"), ".java").stream(),
                        files(Path.of("src/main/jte"), ".jte").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the comments of Java, which give examples. */
    private static String read(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
