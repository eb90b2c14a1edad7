package org.vrazka.shell;

import static org.vrazka.shared.web.Text.t;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what a user may go to: pages, what can be made new, records. */
@Component
class Palette {
    private static final int LIMIT = 6;
    private static final int ENOUGH_TO_ASK_FOR_RECORDS = 2;

    private final ObjectProvider<PaletteSource> sources;

    Palette(ObjectProvider<PaletteSource> sources) {
        this.sources = sources;
    }

    List<FoundGroup> find(Frame frame, String asked) {
        String text = asked.strip();
        return Stream.concat(
                        records(text).stream(),
                        frame.places(label -> matches(label, text)).stream())
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    /** A mistake is forgiven only where what was typed is nowhere. */
    private List<FoundGroup> records(String text) {
        if (text.length() < ENOUGH_TO_ASK_FOR_RECORDS) {
            return List.of();
        }
        var exact = records(source -> source.find(text, LIMIT));
        return exact.isEmpty() ? records(source -> source.nearly(text, LIMIT)) : exact;
    }

    private List<FoundGroup> records(Function<PaletteSource, List<PaletteSource.Hit>> found) {
        return sources.orderedStream()
                .map(source -> new FoundGroup(source.labelKey(), found.apply(source)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    /** A page is found by its name in either language, whatever the keyboard is set to. */
    private static boolean matches(String labelKey, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        t(labelKey),
                        Text.in(Text.BULGARIAN, labelKey),
                        Text.in(Text.ENGLISH, labelKey))
                .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(small));
    }
}
