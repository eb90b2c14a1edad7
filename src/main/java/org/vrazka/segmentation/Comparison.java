package org.vrazka.segmentation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The customers of one run by their class in it and in a run of another segmentation. */
public record Comparison(Run run, Segmentation with, Run other, List<ComparedPart> parts) {
    /** Customers that are alike in both; null: without a class. */
    record ComparedPart(@Nullable AbcClass abc, @Nullable AbcClass other, int customers) {}

    /** A, B, C, none. */
    public static List<@Nullable AbcClass> classes() {
        var all = new ArrayList<@Nullable AbcClass>(Arrays.asList(AbcClass.values()));
        all.add(null);
        return all;
    }

    public int count(@Nullable AbcClass abc, @Nullable AbcClass inOther) {
        return parts.stream()
                .filter(part -> part.abc == abc && part.other == inOther)
                .mapToInt(ComparedPart::customers)
                .sum();
    }

    public String path() {
        return "/segmentations/" + run.definition() + "/runs/" + run.id() + "/with/" + with.id();
    }

    /** The customers of a number. */
    public String customers(@Nullable AbcClass abc, @Nullable AbcClass inOther) {
        return path() + "?filter=" + is("abc", abc) + ";" + is("other", inOther) + "#list";
    }

    static String is(String field, @Nullable AbcClass abc) {
        return abc == null ? field + "=null=true" : field + "==" + abc;
    }
}
