package org.vrazka.segmentation;

import static org.vrazka.shared.web.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the form of a class given by hand offers. */
public final class PinPage {
    private PinPage() {}

    public static Map<String, String> abc() {
        var options = new LinkedHashMap<String, String>();
        for (var abc : AbcClass.values()) {
            options.put(abc.name(), abc.name());
        }
        return options;
    }

    public static Map<String, String> xyz() {
        var options = new LinkedHashMap<String, String>();
        options.put("", t("segmentation.pin.computed"));
        for (var xyz : XyzClass.values()) {
            if (xyz != XyzClass.NONE) {
                options.put(xyz.name(), xyz.name());
            }
        }
        return options;
    }
}
