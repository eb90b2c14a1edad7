package org.vrazka.records;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.length;
import static org.vrazka.records.db.Tables.SOUND_WORD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;

/** Forgives one mistake of typing, by the words that names are made of. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final int LONGEST = 20;

    /** Each word is asked for: whoever types more than a name finds it by less. */
    private static final int LONGEST_TEXT = 60;

    private static final int CORRECTIONS = 12;

    private final DSLContext db;

    Spelling(DSLContext db) {
        this.db = db;
    }

    /**
     * What was typed with one of its words put right, in each way that names have, as it sounds.
     */
    public List<List<String>> corrected(String typed) {
        if (typed.length() > LONGEST_TEXT) {
            return List.of();
        }
        var words = Sound.words(db.select(Sound.of(typed)).fetchSingle().value1());
        var ways = new ArrayList<List<String>>();
        for (int i = 0; i < words.size(); i++) {
            for (var right : corrections(words.get(i))) {
                var all = new ArrayList<>(words);
                all.set(i, right);
                ways.add(all);
            }
        }
        return ways;
    }

    /** The words that begin so but for one mistake, as far as was typed. */
    private List<String> corrections(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return List.of();
        }
        return db.select(SOUND_WORD.WORD)
                .from(SOUND_WORD)
                .where(DSL.or(oneMistake(word).stream().map(SOUND_WORD.WORD::like).toList()))
                .orderBy(abs(length(SOUND_WORD.WORD).minus(word.length())), SOUND_WORD.WORD)
                .limit(CORRECTIONS)
                .fetch(SOUND_WORD.WORD);
    }

    /** Patterns: a letter that is another, missing, too much, or in the place of the next. */
    private static List<String> oneMistake(String typed) {
        var patterns = new ArrayList<String>();
        // the last letter of a short word says too little about which word it is
        int end = typed.length() < LONG ? typed.length() - 1 : typed.length();
        for (int i = 0; i < end; i++) {
            String before = typed.substring(0, i);
            String after = typed.substring(i + 1);
            patterns.add(before + "_" + after + "%");
            patterns.add(before + "_" + typed.substring(i) + "%");
            patterns.add(before + after + "%");
            if (!after.isEmpty()) {
                patterns.add(before + after.charAt(0) + typed.charAt(i) + after.substring(1) + "%");
            }
        }
        return patterns;
    }
}
