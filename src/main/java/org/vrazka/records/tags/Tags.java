package org.vrazka.records.tags;

import static org.vrazka.records.db.Tables.TAG;
import static org.vrazka.shared.web.Text.t;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Scope;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Fields;
import org.vrazka.records.Named;
import org.vrazka.records.NamedForm;
import org.vrazka.records.NamedList;
import org.vrazka.records.NamedMore;
import org.vrazka.records.Option;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Errors;
import org.vrazka.shared.FieldError;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The company's tags. A kind of record takes them with a column {@code tag_ids}, one field of its
 * catalogue ({@link #field}) and one input of its form ({@code records.tag-input}).
 */
@Component
public class Tags extends NamedList {
    /** The name of the field, of every kind. */
    public static final String NAME = "tags";

    private static final int MOST = 50;
    static final int LONGEST = 80;
    private static final int PROPOSED = 10;
    private static final String SEPARATOR = ", ";

    private final DSLContext db;
    private final Scope scope;

    Tags(DSLContext db, Scope scope) {
        super(
                db,
                TAG.ID,
                TAG.NAME_BG,
                TAG.NAME_EN,
                TAG.ACTIVE,
                new NamedMore("tone", TAG.TONE, Tags::tones));
        this.db = db;
        this.scope = scope;
    }

    /** The field of a catalogue. */
    public FieldDef field(Field<Integer[]> column) {
        return Fields.choices(NAME, column, this::options)
                .tones(this::tonesByCode)
                .addable(this::offered)
                .labelled("records.tags");
    }

    /** What the ids of a record stand for, by name. */
    public List<Tag> of(List<Integer> ids) {
        return ids.isEmpty() ? List.of() : of(ids, all());
    }

    /** The same of many records, with the list read before. */
    public List<Tag> of(List<Integer> ids, List<Named> all) {
        return all.stream()
                .filter(one -> ids.contains(one.id()))
                .map(one -> new Tag(one.id(), one.name(), toneOf(one)))
                .toList();
    }

    /** The same as one types them. */
    public String words(List<Integer> ids) {
        return Tag.words(of(ids));
    }

    /**
     * What the names typed, separated by commas, stand for, as a column keeps it. Who keeps the
     * company's lists makes a new tag by typing it.
     *
     * @param had those that the record has: one out of use stays
     * @param wrong hears what is wrong
     */
    public Integer @Nullable [] read(
            @Nullable String typed, List<Integer> had, Consumer<FieldError> wrong) {
        var ids = new TreeSet<Integer>();
        var names = names(typed);
        var all = all();
        for (var name : names) {
            var tag = named(name, all);
            if (tag.isPresent() && (tag.get().active() || had.contains(tag.get().id()))) {
                ids.add(tag.get().id());
            } else if (tag.isPresent()) {
                wrong.accept(error("inactive", name));
            } else if (!scope.allows(Kind.COMPANY, Action.CHANGE)) {
                wrong.accept(error("unknown", name));
            } else if (name.length() > LONGEST) {
                wrong.accept(error("long", LONGEST));
            } else {
                ids.add(make(name));
            }
        }
        if (ids.size() > MOST) {
            wrong.accept(error("many", MOST));
        }
        return ids.isEmpty() ? null : ids.toArray(Integer[]::new);
    }

    /** What the last of the names may become, each after those before it. */
    List<String> proposed(String typed) {
        int at = typed.lastIndexOf(',');
        var before = at < 0 ? "" : typed.substring(0, at).strip() + SEPARATOR;
        var begun = typed.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        var there = names(before);
        return all().stream()
                .filter(Named::active)
                .map(Named::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(begun))
                .filter(name -> there.stream().noneMatch(name::equalsIgnoreCase))
                .limit(PROPOSED)
                .map(before::concat)
                .toList();
    }

    /** Names as they were typed, each once. */
    static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Stream.of(typed.split("[,;]"))
                        .map(Clean::line)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList();
    }

    static Optional<Named> named(String name, List<Named> all) {
        return all.stream()
                .filter(one ->
                        one.nameBg().equalsIgnoreCase(name) || one.nameEn().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Two may type it at once: it is made once. */
    int make(String name) {
        db.insertInto(TAG)
                .set(TAG.NAME_BG, name)
                .set(TAG.NAME_EN, name)
                .onConflictDoNothing()
                .execute();
        forget();
        return named(name, all()).orElseThrow().id();
    }

    private static FieldError error(String code, Object argument) {
        return new FieldError(NAME, code, t("records.wrong.tag." + code, argument));
    }

    /** Those that can still be put on a record. */
    private List<Option> offered() {
        return all().stream()
                .filter(Named::active)
                .map(one -> new Option(String.valueOf(one.id()), one.name()))
                .toList();
    }

    private Map<String, String> tonesByCode() {
        return all().stream()
                .collect(Collectors.toMap(one -> String.valueOf(one.id()), Tags::toneOf));
    }

    /** As badges take it. */
    private static String toneOf(Named tag) {
        return tag.more().getFirst();
    }

    private static List<Option> tones() {
        return Stream.of("plain", "info", "good", "warn", "bad", "plum")
                .map(tone -> new Option(tone, t("records.tag.tone." + tone)))
                .toList();
    }

    /** A comma would make two of it. */
    @Override
    protected void check(NamedForm form, @Nullable Integer which, Errors errors) {
        Map<String, Function<NamedForm, String>> names =
                Map.of("nameBg", NamedForm::nameBg, "nameEn", NamedForm::nameEn);
        names.forEach((field, name) ->
                errors.addUnless(!name.apply(form).matches(".*[,;].*"), field, "comma"));
    }

    /** Ids out of a column. */
    public static List<Integer> list(Integer @Nullable [] ids) {
        return ids == null ? List.of() : List.copyOf(Arrays.asList(ids));
    }
}
