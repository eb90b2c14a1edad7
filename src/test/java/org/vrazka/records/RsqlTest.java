package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RsqlTest {
    @Test
    void readsTheExampleOfTheApi() {
        assertThat(Rsql.parse("region==BG-22;status=in=(REGULAR,LOST);lastOrderDate<2026-01-01"))
                .isEqualTo(
                        new Filter.All(
                                List.of(
                                        new Filter.Is("region", Op.EQ, "BG-22"),
                                        new Filter.Is("status", Op.IN, List.of("REGULAR", "LOST")),
                                        new Filter.Is("lastOrderDate", Op.LT, "2026-01-01"))));
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var filter = random(random, 3);
            assertThat(Rsql.parse(Rsql.format(filter))).isEqualTo(filter);
        }
    }

    private static Filter random(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return condition(random);
        }
        var parts = new ArrayList<Filter>();
        boolean all = random.nextBoolean();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            parts.add(random(random, depth - 1));
        }
        return all ? new Filter.All(parts) : new Filter.Any(parts);
    }

    private static Filter condition(Random random) {
        var op = Op.values()[random.nextInt(Op.values().length)];
        var values = new ArrayList<String>();
        for (int i = 0; i < (op.takesMany() ? 1 + random.nextInt(3) : 1); i++) {
            values.add(text(random));
        }
        return new Filter.Is("field" + random.nextInt(5), op, values);
    }

    private static String text(Random random) {
        var alphabet = "abЩщй \"'\\*();,=<>!~%_-\t\n№€\uD83D\uDE00".codePoints().toArray();
        var text = new StringBuilder();
        for (int i = 0; i < random.nextInt(8); i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name=",
                "name==",
                "==a",
                "name==a;",
                "name==a b",
                "(name==a",
                "name==a)",
                "name=like=a",
                "name=in=()",
                "name==(a,b)",
                "name=lt=(1,2)",
                "name=='a",
                "';drop table parties.party;--",
                ";",
                "name==a;;name==b"
            })
    void saysThatItCannotRead(String text) {
        assertThatThrownBy(() -> Rsql.parse(text)).isInstanceOf(BadQuery.class);
    }

    @Test
    void isNotExhaustedByBracketsOrLength() {
        assertThatThrownBy(() -> Rsql.parse("(".repeat(3_000) + "a==1" + ")".repeat(900)))
                .isInstanceOfSatisfying(
                        BadQuery.class, e -> assertThat(e.code()).isEqualTo("deep"));
        assertThatThrownBy(() -> Rsql.parse("a==" + "1".repeat(4_000)))
                .isInstanceOfSatisfying(
                        BadQuery.class, e -> assertThat(e.code()).isEqualTo("long"));
        assertThat(Rsql.parse("a=='" + "(".repeat(50) + "'")).isNotNull();
    }
}
