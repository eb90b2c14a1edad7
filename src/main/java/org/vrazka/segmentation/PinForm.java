package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A class given by hand, as typed or sent. */
public record PinForm(
        @Nullable String abc,
        @Nullable String xyz,
        @Nullable String reason,
        @Nullable String until) {
    static PinForm of(@Nullable Pin pin) {
        if (pin == null) {
            return new PinForm(null, null, null, null);
        }
        var xyz = pin.xyz();
        return new PinForm(
                pin.abc().name(),
                xyz == null ? null : xyz.name(),
                pin.reason(),
                pin.until().toString());
    }

    public String value(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
