package org.vrazka.duplicates;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** What two records must have in common to be compared at all: each key as a number. */
final class Keys {
    static final int NUMBER = 0;
    static final int PHONE = 1;
    static final int EMAIL = 2;
    static final int DOMAIN = 3;
    static final int NAME = 4;
    static final int WORD = 5;
    static final int PLACE = 6;
    private static final int START = 7;
    private static final int END = 8;
    static final int WORD_AT = 9;

    private static final int EDGE = 6;

    private final LongConsumer to;
    private final Set<Long> given = new HashSet<>();

    /**
     * @param to takes each key, none twice
     */
    Keys(LongConsumer to) {
        this.to = to;
    }

    void give(Words name) {
        if (name.isEmpty()) {
            return;
        }
        giveWhole(name);
        name.skeletons().stream().filter(s -> s.length() > 1).forEach(s -> give(WORD, s));
        var joined = name.joined();
        if (joined.length() > EDGE) {
            give(START, joined.substring(0, EDGE));
            give(END, joined.substring(joined.length() - EDGE));
        }
    }

    /** Its words in any order. */
    void giveWhole(Words name) {
        give(NAME, name.skeletons().stream().sorted().collect(Collectors.joining(" ")));
    }

    void give(int kind, String text) {
        long hash = hash(kind, text);
        if (given.add(hash)) {
            to.accept(hash);
        }
    }

    /** FNV-1a of 64 bits, mixed once more. */
    private static long hash(int kind, String text) {
        long hash = 0xcbf29ce484222325L ^ kind;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9e3779b97f4a7c15L;
    }
}
