package org.vrazka.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class LikenessTest {
    @Test
    void takesTheLegalFormAndThePointsOutOfAName() {
        assertThat(Words.of("balkan treid o.o.d.").all()).containsExactly("balkan", "treid");
        assertThat(Words.of("\"rosa\" eod").all()).containsExactly("rosa");
        assertThat(Words.of("ad").all()).containsExactly("ad");
        assertThat(Words.of("detska gradina no 12").numbers()).containsExactly("12");
        assertThat(Words.of("detska gradinano12").numbers()).containsExactly("12");
        assertThat(Words.of("no4en klub").numbers()).isEmpty();
    }

    @Test
    void findsNamesAlikeInAnotherOrderJoinedShortenedOrMistyped() {
        assertThat(alike("balkan treid", "treid balkan")).isGreaterThan(0.95);
        assertThat(alike("balkan farm", "balkanfarm")).isGreaterThan(0.9);
        assertThat(alike("balkan injenering", "balkan inj.")).isGreaterThan(0.85);
        assertThat(alike("strandja vudias trans", "stradja vudisia trans")).isGreaterThan(0.75);
        assertThat(alike("balkan treid", "rodopi mebel")).isLessThan(0.3);
        assertThat(alike("6kolo 12", "6kolo 15")).isLessThan(0.6);
    }

    @Test
    void aBranchIsNoTwinOfAnotherBranch() {
        var one = firm("balkan treid", "1234567890001");

        assertThat(like(one, firm("balkan treid", "1234567890002")).isLikely()).isFalse();
        assertThat(like(one, firm("balkan treid", "1234567890001")).isLikely()).isTrue();
    }

    @Test
    void oneNumberMakesTwoSchoolsOfOneName() {
        assertThat(like(firm("6kolo 12", null), firm("6kolo 15", null)).isLikely()).isFalse();
        assertThat(like(firm("6kolo 12", null), firm("6kolo 12", null)).isLikely()).isTrue();
    }

    @Test
    void aNumberMakesOneFirmOfTwoNamesInTwoPlaces() {
        var before = firm("balkan treid", "131071587", 1);

        assertThat(like(before, firm("rodopi mebel", "131071587", 2)).isLikely()).isTrue();
        assertThat(like(before, firm("rodopi mebel", null, 2)).isLikely()).isFalse();
    }

    @Test
    void keepsMailboxesThatAnybodyMayHaveOutOfDomains() {
        var emails = Traits.emails("Office@Rosa.bg", "rosa@abv.bg", null);

        assertThat(Traits.domains("https://www.rosa-2.bg/za-nas", emails))
                .containsExactlyInAnyOrder("rosa.bg", "rosa-2.bg");
    }

    private static double alike(String one, String other) {
        return Alike.names(Words.of(one), Words.of(other), word -> 1);
    }

    private static Likeness like(Traits one, Traits other) {
        return Likeness.of(one, other, Rarity.UNKNOWN);
    }

    private static Traits firm(String name, String eik) {
        return firm(name, eik, 1);
    }

    private static Traits firm(String name, String eik, int place) {
        return new Traits(
                0,
                null,
                Words.of(name),
                Words.NONE,
                eik,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                place,
                place,
                1,
                Words.NONE);
    }
}
