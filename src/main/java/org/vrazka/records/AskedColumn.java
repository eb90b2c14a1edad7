package org.vrazka.records;

import java.util.regex.Pattern;

/**
 * A column that is asked for: {@code name}, or {@code name-220} with its width.
 *
 * @param width in pixels, 0: as its content wants
 */
record AskedColumn(String name, int width) {
    private static final Pattern SIZED = Pattern.compile("(.+)-(\\d{1,4})");

    AskedColumn {
        width = Column.sane(width);
    }

    static AskedColumn of(String text) {
        var sized = SIZED.matcher(text);
        return sized.matches()
                ? new AskedColumn(sized.group(1), Integer.parseInt(sized.group(2)))
                : new AskedColumn(text, 0);
    }

    @Override
    public String toString() {
        return width == 0 ? name : name + "-" + width;
    }
}
