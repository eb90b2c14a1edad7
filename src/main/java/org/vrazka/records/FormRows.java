package org.vrazka.records;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The buttons beside the rows of a form, which send it whole and get it back: {@code phones.add},
 * {@code phones.remove.2}, {@code phones.first.2}.
 */
public final class FormRows {
    private static final int MOST = 200;
    private static final Pattern BUTTON =
            Pattern.compile("(\\w{1,30})\\.(add|remove|first)(?:\\.(\\d{1,4}))?");

    private FormRows() {}

    /** The rows of this list after the button; other lists' buttons leave them as they are. */
    public static <R> List<R> after(String button, String list, @Nullable List<R> typed, R blank) {
        var rows = new ArrayList<R>();
        if (typed != null) {
            typed.stream().filter(Objects::nonNull).forEach(rows::add);
        }
        var pressed = BUTTON.matcher(button);
        if (!pressed.matches() || !pressed.group(1).equals(list)) {
            return rows;
        }
        if (pressed.group(2).equals("add")) {
            if (rows.size() < MOST) {
                rows.add(blank);
            }
            return rows;
        }
        int at = pressed.group(3) == null ? rows.size() : Integer.parseInt(pressed.group(3));
        if (at < rows.size()) {
            var row = rows.remove(at);
            if (pressed.group(2).equals("first")) {
                rows.addFirst(row);
            }
        }
        return rows;
    }
}
