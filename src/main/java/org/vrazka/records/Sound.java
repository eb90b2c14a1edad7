package org.vrazka.records;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names as they sound: one form for Cyrillic, official Latin and what people type in chats. */
public final class Sound {
    /** A letter that may yet become another sound: s and then sh. */
    private static final Pattern UNFINISHED = Pattern.compile("(?<=\\p{L}{3}.{0,99})[scztkSCZTK]$");

    private Sound() {}

    /** The form of what somebody typed, in the database. */
    public static Field<String> of(String typed) {
        return DSL.function(DSL.name("records", "sound_of"), String.class, Match.fold(typed));
    }

    /** The form of what somebody is still typing: its last letter may become another sound. */
    static Field<String> begun(String typed) {
        return of(UNFINISHED.matcher(typed).replaceFirst(""));
    }

    /** Whether a column of sounds has this in it, be its last letter finished or not. */
    public static Condition in(Field<String> sounds, String typed) {
        return sounds.like(pattern(begun(typed)));
    }

    /** Whether it has all words of one of these texts, each given as it sounds. */
    public static Condition anyOf(Field<String> sounds, List<List<String>> texts) {
        return DSL.or(texts.stream().map(words -> all(sounds, words)).toList());
    }

    private static Condition all(Field<String> sounds, List<String> words) {
        return DSL.and(words.stream().map(w -> sounds.like(pattern(DSL.val(w)))).toList());
    }

    private static Field<String> pattern(Field<String> sound) {
        return DSL.inline("%").concat(sound).concat("%");
    }

    static List<String> words(String sound) {
        return Arrays.stream(sound.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
    }
}
