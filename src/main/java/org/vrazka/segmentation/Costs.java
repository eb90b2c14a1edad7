package org.vrazka.segmentation;

import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.CurrentUser;
import org.vrazka.identity.Kind;

import java.util.ArrayList;
import java.util.List;

/** What of segmentations is not there for who may not see costs: those by profit. */
@Component
class Costs {
    private final CurrentUser currentUser;

    Costs(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** Jobs that work for nobody yet see all. */
    boolean areShown() {
        return currentUser
                .find()
                .map(user -> user.rights().allows(Kind.SEGMENTATIONS, Action.SEE_COSTS))
                .orElse(true);
    }

    /** The rows with rules that may be seen. */
    Condition seen(Field<JSONB> rules) {
        var measure = jsonbGetAttributeAsText(rules, "measure");
        var ofXyz = jsonbGetAttributeAsText(jsonbGetAttribute(rules, "xyz"), "measure");
        return areShown() ? noCondition() : isOther(measure).and(isOther(ofXyz));
    }

    private static Condition isOther(Field<String> measure) {
        return measure.isDistinctFrom(Measure.GROSS_PROFIT.name());
    }

    List<Measure> measures() {
        var all = new ArrayList<>(List.of(Measure.values()));
        if (!areShown()) {
            all.remove(Measure.GROSS_PROFIT);
        }
        return all;
    }
}
