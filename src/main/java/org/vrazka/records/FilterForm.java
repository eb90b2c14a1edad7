package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The filter builder as a form shows it.
 *
 * @param root its rows, some of them perhaps not finished
 * @param sound the rows that are understood
 * @param errors what is wrong with the others, by their path
 */
public record FilterForm(
        Catalogue catalogue, Builder.Group root, Builder.Group sound, Map<String, String> errors) {
    /** The names of its fields, as a regular expression. */
    public static final String FIELDS = Builder.ROOT + "(\\.\\d+)*\\.(join|field|ask|value)";

    /** What of it is complete and understood. */
    public @Nullable Filter filter() {
        return sound.filter();
    }

    /** In RSQL, empty for nothing. */
    public String text() {
        var filter = filter();
        return filter == null ? "" : Rsql.format(filter);
    }

    /** Whether every row has a field and a value. */
    boolean isComplete() {
        return errors.isEmpty() && root.isComplete();
    }

    /** Whether every row whose field is chosen has its value too. */
    public boolean isFinished() {
        return errors.isEmpty() && isFinished(root);
    }

    private static boolean isFinished(Builder part) {
        return switch (part) {
            case Builder.Condition c -> c.field().isEmpty() || c.filter() != null;
            case Builder.Group g -> g.parts().stream().allMatch(FilterForm::isFinished);
        };
    }

    public @Nullable FieldDef field(Builder.Condition condition) {
        return catalogue.find(condition.field()).orElse(null);
    }

    public String message(Builder.Condition condition) {
        return errors.getOrDefault(condition.path(), "");
    }

    /** With a row to begin with, when there is none. */
    FilterForm begun() {
        return root.parts().isEmpty()
                ? new FilterForm(
                        catalogue, root.with(Builder.blank(Builder.ROOT + ".0")), sound, errors)
                : this;
    }
}
