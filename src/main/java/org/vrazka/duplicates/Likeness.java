package org.vrazka.duplicates;

import static org.vrazka.duplicates.Reason.What.ADDRESS;
import static org.vrazka.duplicates.Reason.What.DOMAIN;
import static org.vrazka.duplicates.Reason.What.EIK;
import static org.vrazka.duplicates.Reason.What.EIK_LIKE;
import static org.vrazka.duplicates.Reason.What.EMAIL;
import static org.vrazka.duplicates.Reason.What.NAME;
import static org.vrazka.duplicates.Reason.What.NAME_LIKE;
import static org.vrazka.duplicates.Reason.What.OTHER_EIK;
import static org.vrazka.duplicates.Reason.What.OTHER_NAME;
import static org.vrazka.duplicates.Reason.What.OTHER_NUMBER;
import static org.vrazka.duplicates.Reason.What.OTHER_PLACE;
import static org.vrazka.duplicates.Reason.What.PHONE;
import static org.vrazka.duplicates.Reason.What.PLACE;
import static org.vrazka.duplicates.Reason.What.VAT;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How likely two records are one.
 *
 * @param score in thousandths
 */
record Likeness(int score, List<Reason> reasons) {
    /** From here on a pair is shown. */
    static final int LIKELY = 400;

    static Likeness of(Traits a, Traits b, Rarity rarity) {
        var evidence = new Evidence(a, b, rarity);
        evidence.weigh();
        return evidence.likeness();
    }

    boolean isLikely() {
        return score >= LIKELY;
    }

    /** What speaks for and against one pair. */
    private static final class Evidence extends Odds {
        private final Traits a;
        private final Traits b;
        private final Rarity rarity;
        private boolean numbered;

        Evidence(Traits a, Traits b, Rarity rarity) {
            this.a = a;
            this.b = b;
            this.rarity = rarity;
        }

        void weigh() {
            numbers();
            if (meet(a.emails(), b.emails())) {
                add(rare(3.2, rarity.having(Keys.EMAIL, a.emails(), b.emails())), Reason.of(EMAIL));
            } else if (meet(a.domains(), b.domains())) {
                add(
                        rare(2.0, rarity.having(Keys.DOMAIN, a.domains(), b.domains())),
                        Reason.of(DOMAIN));
            }
            if (meet(a.phones(), b.phones())) {
                add(rare(2.8, rarity.having(Keys.PHONE, a.phones(), b.phones())), Reason.of(PHONE));
            }
            names();
            place();
        }

        private void numbers() {
            if (a.eik() != null && b.eik() != null) {
                compare(a.eik(), b.eik(), EIK);
            } else if (a.vat() != null && b.vat() != null) {
                compare(a.vat(), b.vat(), VAT);
            } else if (isFound(a.eik(), b.vat()) || isFound(b.eik(), a.vat())) {
                add(5, Reason.of(VAT));
                numbered = true;
            } else if (known(a) && known(b)) {
                add(-3.5, Reason.of(OTHER_EIK));
            }
        }

        private static boolean known(Traits one) {
            return one.eik() != null || one.vat() != null;
        }

        private static boolean isFound(@Nullable String eik, @Nullable String vat) {
            return eik != null && vat != null && Traits.firm(eik).equals(vat);
        }

        private void compare(String mine, String its, Reason.What what) {
            boolean branches = mine.length() == 13 && its.length() == 13 && !mine.equals(its);
            if (branches) {
                add(-6, Reason.of(OTHER_EIK));
            } else if (Traits.firm(mine).equals(Traits.firm(its))) {
                add(5, Reason.of(what));
                numbered = true;
            } else if (Alike.distance(mine, its) == 1) {
                add(1, Reason.of(EIK_LIKE));
            } else {
                add(-4, Reason.of(OTHER_EIK));
            }
        }

        private void names() {
            double most = 0;
            var mine = a.name();
            var its = b.name();
            for (var one : a.names()) {
                for (var other : b.names()) {
                    double like = Alike.names(one, other, rarity::weight);
                    if (like > most) {
                        most = like;
                        mine = one;
                        its = other;
                    }
                }
            }
            name(most, mine, its);
        }

        /** The two that are most alike. */
        private void name(double like, Words mine, Words its) {
            double rarest = Math.min(rarity.weight(mine), rarity.weight(its));
            if (like > 0.995) {
                int named = rarity.having(Keys.NAME, mine.joined());
                add(4.4 * rarest - common(named), Reason.of(NAME));
            } else if (like >= 0.6) {
                double odds = -1 + (like - 0.6) * 11.5;
                add(odds > 0 ? odds * rarest : odds, new Reason(NAME_LIKE, (int) (like * 100)));
            } else {
                add(numbered ? -1 : -4, Reason.of(OTHER_NAME));
            }
            if (!mine.numbers().equals(its.numbers())) {
                boolean both = !mine.numbers().isEmpty() && !its.numbers().isEmpty();
                add(both ? -4 : -0.8, Reason.of(OTHER_NUMBER));
            }
        }

        private void place() {
            if (a.settlement() != null && a.settlement().equals(b.settlement())) {
                add(0.6 + 1.6 * rarity.weightOfPlace(a.settlement()), Reason.of(PLACE));
            } else if (differ(a.country(), b.country())) {
                add(-2.5, Reason.of(OTHER_PLACE));
            } else if (differ(a.oblast(), b.oblast())) {
                // a firm that has a new name and a new seat keeps its number
                add(numbered ? -0.9 : -1.8, Reason.of(OTHER_PLACE));
            } else if (differ(a.settlement(), b.settlement())) {
                add(-1.0, Reason.of(OTHER_PLACE));
            }
            if (!a.address().isEmpty() && !b.address().isEmpty()) {
                double like = Alike.names(a.address(), b.address(), rarity::weight);
                boolean numbers = meet(a.address().numbers(), b.address().numbers());
                if (like >= 0.6 && numbers) {
                    add(2, Reason.of(ADDRESS));
                } else if (like < 0.45) {
                    add(-0.5);
                }
            }
        }
    }
}
