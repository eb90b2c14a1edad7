package org.vrazka.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vrazka.shared.web.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The guide tells of every field of counterparties and contacts, and only of headings that are
 * known.
 */
class HeadingsGuideTest {
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\|");

    @ParameterizedTest
    @CsvSource({
        "headings.md, PARTIES, ## Counterparties, en",
        "headings.md, CONTACTS, ## Contacts, en",
        "headings.bg.md, PARTIES, ## Контрагенти, bg",
        "headings.bg.md, CONTACTS, ## Контакти, bg"
    })
    void tellsOfEveryFieldByHeadingsThatAreKnown(
            String page, ImportKind kind, String chapter, String language) throws IOException {
        var rows = rows(page, chapter);
        assertThat(rows).hasSameSizeAs(kind.fields());
        for (var field : kind.fields()) {
            var label = Text.in(Locale.of(language), "imports.field." + field.name());
            assertThat(rows).as(field.name()).anyMatch(row -> row.getFirst().equals(label));
            for (var row : rows) {
                if (row.getFirst().equals(label)) {
                    assertThat(row.getLast().split(", "))
                            .as(label)
                            .allMatch(heading -> field.rank(heading) >= 0);
                }
            }
        }
    }

    private static List<List<String>> rows(String page, String chapter) throws IOException {
        var text = Files.readString(Path.of("docs/guide", page));
        var from = text.substring(text.indexOf(chapter + "\n") + chapter.length());
        int next = from.indexOf("\n## ");
        return (next < 0 ? from : from.substring(0, next))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .skip(2)
                .map(row -> List.of(row.group(1), row.group(2)))
                .toList();
    }
}
