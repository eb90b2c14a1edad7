package org.vrazka.parties;

/** The ten digits that Bulgaria gives a person: ЕГН of a citizen, ЛНЧ of a foreigner. */
public final class PersonDigits {
    /** Act on civil registration: weights modulo 11, ten counts as nought. */
    private static final int[] CITIZEN = {2, 4, 8, 5, 10, 9, 7, 3, 6};

    /** Of a foreigner: weights modulo 10. */
    private static final int[] FOREIGNER = {21, 19, 17, 13, 11, 9, 7, 3, 1};

    private static final int COUNT = 10;

    private PersonDigits() {}

    /** Whether these are ten digits of which the last follows from the others. */
    public static boolean areRight(String number) {
        if (number.length() != COUNT || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int last = digit(number, COUNT - 1);
        return last == sum(number, CITIZEN) % 11 % 10 || last == sum(number, FOREIGNER) % 10;
    }

    private static int sum(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digit(number, i) * weights[i];
        }
        return sum;
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }
}
