package org.vrazka.imports.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** How the letters of a file are written as bytes, by the name that people know. */
public record Encoding(String name, Charset charset) {
    public static final Encoding UTF_8 = new Encoding("UTF-8", StandardCharsets.UTF_8);
    public static final Encoding UTF_16LE = new Encoding("UTF-16LE", StandardCharsets.UTF_16LE);
    public static final Encoding UTF_16BE = new Encoding("UTF-16BE", StandardCharsets.UTF_16BE);
    public static final Encoding CYRILLIC =
            new Encoding("windows-1251", Charset.forName("windows-1251"));
    public static final Encoding WESTERN =
            new Encoding("windows-1252", Charset.forName("windows-1252"));

    public static Encoding named(String name) {
        try {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "utf-16" -> UTF_16LE;
                case "cp1251" -> CYRILLIC;
                case "latin1", "iso-8859-1", "cp1252" -> WESTERN;
                default -> {
                    var charset = Charset.forName(name);
                    yield new Encoding(charset.name(), charset);
                }
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Unreadable.file("encodingUnknown", name);
        }
    }
}
