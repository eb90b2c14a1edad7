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
                        records(text, LIMIT).groups().stream(),
                        frame.places(label -> matches(label, text)).stream())
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    /**
     * Records of every kind.
     *
     * @param nearly nothing is called so; these are called nearly so
     */
    record Found(List<FoundGroup> groups, boolean nearly) {}

    /**
     * A mistake is forgiven only where what was typed is nowhere.
     *
     * @param limit how many of each kind at most
     */
    Found records(String asked, int limit) {
        String text = asked.strip();
        if (text.length() < ENOUGH_TO_ASK_FOR_RECORDS) {
            return new Found(List.of(), false);
        }
        var exact = records(source -> source.find(text, limit));
        return exact.isEmpty()
                ? new Found(records(source -> source.nearly(text, limit)), true)
                : new Found(exact, false);
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
