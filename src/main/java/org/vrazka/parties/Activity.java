package org.vrazka.parties;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.web.Text;

import java.util.stream.Stream;

/**
 * What a counterparty may do: a section, division, group or class of КИД-2025, which is NACE Rev.
 * 2.1, or of the list before it.
 *
 * @param lastId ids from {@code id} to this one lie in it
 * @param code such as C, 10, 10.5 or 10.52
 */
public record Activity(
        int id, @Nullable Integer parentId, int lastId, String code, String nameBg, String nameEn) {
    /** In the language of who asks. */
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }

    /** With its code, as forms have it. */
    public String title() {
        return code + " " + name();
    }

    /** In the other of our two languages. */
    String otherName() {
        return Text.other().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }

    /** The other one lies in it, or is it. */
    boolean has(Activity other) {
        return id <= other.id && other.id <= lastId;
    }

    boolean isCalled(String text) {
        return text.equals(code.replace(".", "")) || names().anyMatch(text::equalsIgnoreCase);
    }

    /** All that it is called. */
    Stream<String> names() {
        return Stream.of(code, nameBg, nameEn, code + " " + nameBg, code + " " + nameEn);
    }
}
