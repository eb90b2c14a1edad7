package org.vrazka.records.custom;

import org.springframework.stereotype.Component;
import org.vrazka.records.FieldDef;
import org.vrazka.records.RecordKinds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A list as wide as anybody makes it: fifty columns, half of them the company's own. */
@Component
class WideList {
    static final int COLUMNS = 50;
    private static final int OWN = 25;

    private static final String NESTED =
            "(name==*фирма*;(status==REGULAR,(abc==A;(xyz==X,(custom.own2=ge=1;(custom.own1==*a*,custom.own1==*б*))))))";

    private final CustomFieldFixture fields;
    private final RecordKinds kinds;

    WideList(CustomFieldFixture fields, RecordKinds kinds) {
        this.fields = fields;
        this.kinds = kinds;
    }

    void define() {
        for (int i = 0; i < OWN; i++) {
            var type = CustomType.values()[i % CustomType.values().length];
            var options = type.hasOptions() ? new String[] {"A", "B"} : new String[0];
            fields.field("parties", "own" + (i + 1), type, "Наше поле " + (i + 1), options);
        }
    }

    /** The list of counterparties with all of them, and a filter of five groups in one another. */
    String address() {
        var all =
                kinds.get("parties").listing().get().catalogue().fields().stream()
                        .map(FieldDef::name)
                        .toList();
        var own = all.stream().filter(name -> name.startsWith("custom.")).toList();
        var ready = all.stream().filter(name -> !name.startsWith("custom."));
        var shown =
                ready.limit(COLUMNS - own.size()).collect(Collectors.joining(","))
                        + ","
                        + String.join(",", own);
        return "/parties?filter="
                + URLEncoder.encode(NESTED, StandardCharsets.UTF_8)
                + "&columns="
                + shown;
    }
}
