package org.vrazka.records.custom;

import static org.vrazka.shared.web.Text.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vrazka.records.RecordKind;
import org.vrazka.records.RecordKinds;
import org.vrazka.records.api.MergePatch;
import org.vrazka.shared.Clean;
import org.vrazka.shared.Invalid;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields of the company's own as other programs define and change them. */
@Service
@Transactional
class CustomFieldExchange {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,50}");
    private static final Set<String> SETTLED = Set.of("kind", "name", "type");

    private final CustomFields fields;
    private final RecordKinds kinds;
    private final MergePatch patches;

    CustomFieldExchange(CustomFields fields, RecordKinds kinds, MergePatch patches) {
        this.fields = fields;
        this.kinds = kinds;
        this.patches = patches;
    }

    /**
     * A field as programs send it.
     *
     * @param kind the name of the list, such as {@code parties}; it, name and type are settled once
     *     it is made
     * @param en absent: the same as in Bulgarian
     * @param options of a choice
     */
    record FieldContent(
            @Nullable String kind,
            @Nullable String name,
            @Nullable CustomType type,
            @Nullable String bg,
            @Nullable String en,
            @Nullable List<@Nullable OptionContent> options) {
        static FieldContent of(CustomField field) {
            return new FieldContent(
                    field.list(),
                    field.name(),
                    field.type(),
                    field.bg(),
                    field.en(),
                    field.options().stream()
                            .<@Nullable OptionContent>map(OptionContent::of)
                            .toList());
        }

        /**
         * @param had the options that records may have: those that are left out are offered no more
         */
        CustomFieldForm form(List<CustomOption> had) {
            var inBulgarian = line(bg);
            return new CustomFieldForm(
                    line(name),
                    type == null ? "" : type.name(),
                    inBulgarian,
                    en == null ? inBulgarian : line(en),
                    all(had));
        }

        private List<CustomOption> all(List<CustomOption> had) {
            var all = new ArrayList<CustomOption>();
            for (var one : options == null ? List.<@Nullable OptionContent>of() : options) {
                if (one == null) {
                    throw new Invalid("options", "options", t("records.custom.wrong.options"));
                }
                all.add(one.option());
            }
            var codes = all.stream().map(CustomOption::code).collect(Collectors.toSet());
            had.stream()
                    .filter(one -> !codes.contains(one.code()))
                    .map(one -> new CustomOption(one.code(), one.bg(), one.en(), true))
                    .forEach(all::add);
            return all;
        }
    }

    /**
     * One value of a choice.
     *
     * @param code as records keep it; absent: it is made of the English text
     * @param en absent: the same as in Bulgarian
     * @param retired whether it is offered no more
     */
    record OptionContent(
            @Nullable String code,
            @Nullable String bg,
            @Nullable String en,
            @Nullable Boolean retired) {
        static OptionContent of(CustomOption option) {
            return new OptionContent(option.code(), option.bg(), option.en(), option.retired());
        }

        CustomOption option() {
            var inBulgarian = line(bg);
            return new CustomOption(
                    line(code),
                    inBulgarian,
                    en == null ? inBulgarian : line(en),
                    Boolean.TRUE.equals(retired));
        }
    }

    private static String line(@Nullable String text) {
        return Objects.requireNonNullElse(Clean.line(text), "");
    }

    CustomField create(FieldContent content) {
        var form = content.form(List.of());
        refuseCodes(form, List.of());
        var kind = line(content.kind());
        if (kinds.find(kind).filter(RecordKind::takesOwnFields).isEmpty()) {
            throw new Invalid("kind", "kind", t("records.custom.wrong.kind"));
        }
        return fields.get(fields.create(kind, form));
    }

    CustomField patch(UUID id, int version, ObjectNode patch) {
        var field = fields.get(id);
        var now = FieldContent.of(field);
        var content = patches.apply(now, patch, FieldContent.class);
        for (var settled : SETTLED) {
            var tree = patches.tree(now).path(settled);
            if (patch.has(settled) && !patch.path(settled).equals(tree)) {
                throw new Invalid(settled, "settled", t("records.custom.wrong.settled"));
            }
        }
        var form = content.form(field.options());
        refuseCodes(form, field.options());
        fields.change(id, version, form);
        return fields.get(id);
    }

    /** Those that are there stay as they are. */
    private static void refuseCodes(CustomFieldForm form, List<CustomOption> had) {
        var known = had.stream().map(CustomOption::code).collect(Collectors.toSet());
        var codes = new HashSet<String>();
        for (var option : form.options()) {
            boolean fits = known.contains(option.code()) || CODE.matcher(option.code()).matches();
            if (!option.code().isEmpty() && !(fits && codes.add(option.code()))) {
                throw new Invalid("options", "code", t("records.custom.wrong.code", option.code()));
            }
        }
    }
}
