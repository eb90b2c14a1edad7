package org.vrazka.demo;

/** Company numbers that no register gave, with a right check digit. */
final class DemoEik {
    private DemoEik() {}

    /**
     * @param first the eight digits before the check digit
     */
    static String of(int first) {
        var digits = "%08d".formatted(first);
        int rest = sum(digits, 1) % 11;
        if (rest == 10) {
            rest = sum(digits, 3) % 11 % 10;
        }
        return digits + rest;
    }

    private static int sum(String digits, int weight) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (weight + i);
        }
        return sum;
    }
}
