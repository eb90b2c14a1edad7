package org.vrazka.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Formats every Java source, or checks that it is formatted: {@code write} or {@code check}. All
 * processors take part.
 */
final class Format {
    private static final JavaFormatterOptions OPTIONS =
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();

    static void main(String[] args) throws IOException {
        boolean check = args[0].equals("check");
        try (var files = Files.walk(Path.of("src"))) {
            var sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            long changed = sources.parallelStream().filter(p -> changes(p, check)).count();
            System.exit(check && changed > 0 ? 1 : 0);
        }
    }

    private static boolean changes(Path source, boolean check) {
        try {
            String before = Files.readString(source);
            String after = new Formatter(OPTIONS).formatSourceAndFixImports(before);
            if (after.equals(before)) {
                return false;
            }
            System.err.println((check ? "not formatted (bin/fmt does it): " : "") + source);
            if (!check) {
                Files.writeString(source, after);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }
}
