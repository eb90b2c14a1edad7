package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;
import org.vrazka.shared.Errors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A class given by hand, read from a form and in order. */
record PinRow(AbcClass abc, @Nullable XyzClass xyz, String reason, LocalDate until) {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_YEARS = 5;

    /** What is wrong is said by the names of the form. */
    static PinRow of(PinForm form, LocalDate today) {
        var errors = new Errors("segmentation.error");
        var abc = constant(AbcClass.class, form.value(form.abc()));
        errors.addUnless(abc != null, "abc", "choice");
        var typed = form.value(form.xyz());
        var xyz = constant(XyzClass.class, typed);
        errors.addUnless(typed.isEmpty() || xyz != null && xyz != XyzClass.NONE, "xyz", "choice");
        var reason = form.value(form.reason());
        errors.addUnless(!reason.isEmpty(), "reason", "required");
        errors.addUnless(reason.length() <= LONGEST_REASON, "reason", "long", LONGEST_REASON);
        var until = day(form.value(form.until()));
        if (until == null) {
            errors.add("until", "day");
        } else {
            errors.addUnless(
                    !until.isBefore(today) && !until.isAfter(today.plusYears(MOST_YEARS)),
                    "until",
                    "until",
                    MOST_YEARS);
        }
        if (abc == null || until == null || !errors.isEmpty()) {
            throw errors.invalid();
        }
        return new PinRow(abc, xyz, reason, until);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String code) {
        try {
            return Enum.valueOf(type, code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
