package org.vrazka.parties;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.shared.Clean;
import org.vrazka.shared.FieldError;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The classification of economic activities, КИД-2025. What a text names on it is meant; a text
 * that only КИД-2008 knows means what became of that.
 */
@Component
public class Activities {
    private static final int MOST = 20;

    private final ActivityLists lists;

    Activities(ActivityLists lists) {
        this.lists = lists;
    }

    /** All, each before those that lie in it. */
    public List<Activity> all() {
        return lists.today().all();
    }

    /** Those of these ids, in their order. */
    public List<Activity> of(List<Integer> ids) {
        return lists.today().of(ids);
    }

    /** The one of a code, an exact name in either language, or both; of equal ones the widest. */
    public Optional<Activity> resolve(@Nullable String typed) {
        var text = Clean.line(typed);
        return text == null
                ? Optional.empty()
                : lists.today()
                        .named(text)
                        .or(() -> lists.of2008().named(text).map(was -> lists.former(was).now()));
    }

    /** What became of an activity that a text names on КИД-2008, if today it names another. */
    Optional<String> toldOfFormer(String typed) {
        var text = Clean.line(typed);
        return text == null
                ? Optional.empty()
                : lists.of2008()
                        .named(text)
                        .map(lists::former)
                        .flatMap(one -> one.told(lists.today().named(text).orElse(null)));
    }

    /** Those of КИД-2008 by what they are today. */
    Map<Activity, List<FormerActivity>> former() {
        return lists.of2008().all().stream()
                .map(lists::former)
                .collect(Collectors.groupingBy(FormerActivity::now));
    }

    /** Ids of those that a filter calls so, a star for any text, and of all that lies in them. */
    List<Integer> within(String text) {
        var today = lists.today().within(text);
        return today.isEmpty() ? withinThoseOf2008(text) : today;
    }

    private List<Integer> withinThoseOf2008(String text) {
        return lists.of2008().of(lists.of2008().within(text)).stream()
                .map(was -> lists.former(was).now())
                .distinct()
                .flatMap(one -> IntStream.rangeClosed(one.id(), one.lastId()).boxed())
                .distinct()
                .toList();
    }

    /** What a counterparty was said to do, as a column keeps it; the first is the main one. */
    Integer @Nullable [] read(@Nullable List<ActivityRow> rows, Consumer<FieldError> wrong) {
        var ids = new LinkedHashSet<Integer>();
        var typed = PartyForm.rows(rows);
        for (int at = 0; at < typed.size() && ids.size() < MOST; at++) {
            var text = Clean.line(typed.get(at).value());
            var found = resolve(text);
            found.ifPresent(one -> ids.add(one.id()));
            if (text != null && found.isEmpty()) {
                var field = "activities[" + at + "].value";
                wrong.accept(new FieldError(field, "unknown", t("parties.wrong.activity")));
            }
        }
        return ids.isEmpty() ? null : ids.toArray(Integer[]::new);
    }
}
