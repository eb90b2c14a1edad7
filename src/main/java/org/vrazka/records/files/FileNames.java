package org.vrazka.records.files;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Invalid;

/** Names of files, as people see them and as every system can save them. */
final class FileNames {
    static final int LONGEST = 200;

    private FileNames() {}

    /** Of a file that is brought: without the folders, cut before its ending. */
    static String brought(@Nullable String sent) {
        var name = Clean.line(sent == null ? null : sent.replaceFirst("(?s).*[/\\\\]", ""));
        if (name == null) {
            return t("records.files.nameless");
        }
        int dot = Math.max(name.lastIndexOf('.'), name.length() - 20);
        var ending = name.length() > LONGEST ? name.substring(dot) : "";
        return ending.isEmpty()
                ? safe(name)
                : safe(name.substring(0, LONGEST - ending.length()) + ending);
    }

    /** As somebody typed it. */
    static String typed(@Nullable String typed) {
        var name = Clean.line(typed);
        if (name == null) {
            throw new Invalid("name", "empty", t("records.files.error.name"));
        }
        if (name.length() > LONGEST) {
            throw new Invalid("name", "long", t("records.files.error.long", LONGEST));
        }
        return safe(name);
    }

    /** What no file can be called. */
    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|]", "_");
    }
}
