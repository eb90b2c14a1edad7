package org.vrazka.contacts;

import static org.vrazka.contacts.ContactForm.isTicked;
import static org.vrazka.contacts.ContactForm.text;

import org.springframework.util.MultiValueMap;

/** A telephone or an e-mail as typed. */
public record PointForm(String kind, String value, boolean main, boolean optOut, boolean invalid) {
    static final PointForm PHONE = new PointForm("MOBILE", "", false, false, false);
    static final PointForm EMAIL = new PointForm("WORK", "", false, false, false);

    static PointForm read(MultiValueMap<String, String> typed, String list, int at) {
        var row = list + "[" + at + "].";
        return new PointForm(
                text(typed, row + "kind"),
                text(typed, row + "value"),
                text(typed, list + ".main").equals(String.valueOf(at)),
                isTicked(typed, row + "optOut"),
                isTicked(typed, row + "invalid"));
    }

    static PointForm of(ContactPoint point) {
        return new PointForm(
                point.kind().name(), point.shown(), point.main(), point.optOut(), point.invalid());
    }
}
