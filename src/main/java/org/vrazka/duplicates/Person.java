package org.vrazka.duplicates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a contact is compared by.
 *
 * @param parties the ids of those where he is or was
 */
record Person(
        int key,
        UUID known,
        Words name,
        Set<String> phones,
        Set<String> emails,
        Set<String> parties,
        @Nullable LocalDate birthday,
        @Nullable String gender)
        implements Compared {
    private static final double AMONG_FEW = 0.7;

    Likeness like(Person other, Rarity rarity) {
        var odds = new Odds();
        if (Odds.meet(emails, other.emails)) {
            int having = rarity.having(Keys.EMAIL, emails, other.emails);
            odds.add(Odds.rare(3.4, having), Reason.of(Reason.What.EMAIL));
        }
        if (Odds.meet(phones, other.phones)) {
            int having = rarity.having(Keys.PHONE, phones, other.phones);
            odds.add(Odds.rare(3.0, having), Reason.of(Reason.What.PHONE));
        }
        if (Odds.meet(parties, other.parties)) {
            odds.add(1.6, Reason.of(Reason.What.PARTY));
        }
        named(other, rarity, odds);
        if (Odds.differ(birthday, other.birthday)) {
            odds.add(-4, Reason.of(Reason.What.OTHER_BIRTHDAY));
        } else if (birthday != null && other.birthday != null) {
            odds.add(2.5, Reason.of(Reason.What.BIRTHDAY));
        }
        if (Odds.differ(gender, other.gender)) {
            odds.add(-3.5, Reason.of(Reason.What.OTHER_GENDER));
        }
        return odds.likeness();
    }

    private void named(Person other, Rarity rarity, Odds odds) {
        double like = Alike.names(name, other.name, rarity::weight);
        double rarest = Math.min(rarity.weight(name), rarity.weight(other.name));
        int having = rarity.having(Keys.NAME, name.joined());
        if (isNear(other)) {
            rarest = Math.max(rarest, AMONG_FEW);
            having = 0;
        }
        if (like > 0.995) {
            odds.add(4.2 * rarest - Odds.common(having), Reason.of(Reason.What.NAME));
        } else if (isWithout(other) || other.isWithout(this)) {
            odds.add(3.2 * rarest, new Reason(Reason.What.NAME_LIKE, (int) (like * 100)));
        } else if (like >= 0.6) {
            double weight = -1.5 + (like - 0.6) * 11;
            odds.add(
                    weight > 0 ? weight * rarest : weight,
                    new Reason(Reason.What.NAME_LIKE, (int) (like * 100)));
        } else {
            odds.add(-4.5, Reason.of(Reason.What.OTHER_NAME));
        }
    }

    /** How many in the whole country are called so tells nothing among the few of one firm. */
    private boolean isNear(Person other) {
        return Odds.meet(parties, other.parties)
                || Odds.meet(phones, other.phones)
                || Odds.meet(emails, other.emails);
    }

    /** The same names but for one in the middle. */
    private boolean isWithout(Person other) {
        return name.all().size() >= 2 && other.name.all().containsAll(name.all());
    }
}
