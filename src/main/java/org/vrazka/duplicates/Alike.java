package org.vrazka.duplicates;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How much alike words and names are, from 0 to 1. */
final class Alike {
    private static final double LIKE = 0.65;
    private static final double SHORTENED = 0.85;
    private static final double INITIALS = 0.75;

    private Alike() {}

    /**
     * Two names: each word with the one most like it, whatever their order; also written as one
     * word, or as initials.
     *
     * @param weight of a word: rare ones tell more
     */
    static double names(Words a, Words b, ToDoubleFunction<String> weight) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.all().equals(b.all())) {
            return 1;
        }
        double byWords = byWords(a.all(), b.all(), weight);
        double whole = a.numbers().equals(b.numbers()) ? words(a.joined(), b.joined()) : 0;
        return Math.max(Math.max(byWords, whole >= 0.75 ? whole : 0), initials(a, b));
    }

    private static double byWords(List<String> a, List<String> b, ToDoubleFunction<String> weight) {
        double same = 0;
        double all = 0;
        var taken = new boolean[b.size()];
        for (var word : a) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < b.size(); i++) {
                double like = taken[i] ? 0 : words(word, b.get(i));
                if (like > most) {
                    most = like;
                    best = i;
                }
            }
            double w = weight.applyAsDouble(word);
            all += w;
            if (most >= LIKE) {
                taken[best] = true;
                double other = weight.applyAsDouble(b.get(best));
                // a mistyped word is rare: the true one says how much it tells
                double both = most == 1 ? w : Math.min(w, other);
                all += both - w + both;
                same += 2 * both * most;
            }
        }
        for (int i = 0; i < b.size(); i++) {
            all += taken[i] ? 0 : weight.applyAsDouble(b.get(i));
        }
        return all == 0 ? 0 : same / all;
    }

    private static double initials(Words a, Words b) {
        var shorter = a.all().size() < b.all().size() ? a : b;
        var longer = shorter == a ? b : a;
        return shorter.all().size() == 1
                        && longer.all().size() > 2
                        && shorter.joined().equals(longer.initials())
                ? INITIALS
                : 0;
    }

    /** Two words: 1 less the share of letters to be changed, or one the beginning of the other. */
    static double words(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        boolean digits = Character.isDigit(a.charAt(0)) && a.chars().allMatch(Character::isDigit);
        if (digits || b.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) {
            return Math.max(SHORTENED, (double) shorter / longer);
        }
        if (longer - shorter > longer * (1 - LIKE)) {
            return 0;
        }
        return 1 - (double) distance(a, b) / longer;
    }

    /** Letters put in, left out, changed or swapped with the next. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}
