package org.vrazka.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.nio.file.Files;
import java.nio.file.Path;

/** Formats every Java source, or checks that it is formatted: {@code write} or {@code check}. */
final class Format {
    static void main(String[] args) throws Exception {
        boolean check = args[0].equals("check");
        var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
        var formatter = new Formatter(options);
        int changed = 0;
        try (var files = Files.walk(Path.of("src"))) {
            for (Path p : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String before = Files.readString(p);
                String after = formatter.formatSourceAndFixImports(before);
                if (!after.equals(before)) {
                    changed++;
                    System.err.println((check ? "not formatted (bin/fmt does it): " : "") + p);
                    if (!check) {
                        Files.writeString(p, after);
                    }
                }
            }
        }
        System.exit(check && changed > 0 ? 1 : 0);
    }
}
