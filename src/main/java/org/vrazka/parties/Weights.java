package org.vrazka.parties;

import org.vrazka.shared.Errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted to be known of counterparties, as somebody weighs it.
 *
 * @param typed by code
 */
record Weights(Map<String, String> typed) {
    static Weights of(List<Expectation> expected) {
        var typed = new LinkedHashMap<String, String>();
        expected.forEach(one -> typed.put(one.code(), String.valueOf(one.weight())));
        return new Weights(typed);
    }

    /** Whole numbers of 0 to 10, or all that is wrong with them. */
    List<Expectation> read() {
        var errors = new Errors("parties.expected.wrong");
        var weights =
                typed.entrySet().stream().map(one -> read(one.getKey(), one.getValue(), errors));
        var read = weights.toList();
        errors.throwIfAny();
        return read;
    }

    private static Expectation read(String code, String text, Errors errors) {
        boolean right = text.matches("\\d|10");
        var one = new Expectation(code, right ? Integer.parseInt(text) : 0);
        errors.addUnless(right, one.field(), "weight", Expectation.MOST);
        return one;
    }
}
