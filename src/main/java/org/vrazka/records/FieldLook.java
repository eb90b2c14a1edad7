package org.vrazka.records;

import static org.vrazka.identity.db.Tables.COMPANY;
import static org.vrazka.shared.web.Text.t;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** How a field is called and shown: its label, its choices, and what its cells look like. */
abstract sealed class FieldLook permits FieldAccess {
    private final String name;
    private final FieldType type;
    private String labelKey = "";
    private String optionPrefix = "";
    private Supplier<List<Option>> options = List::of;
    private Supplier<Map<String, String>> tones = Map::of;
    private Topic topic = Topic.BASICS;
    private boolean shown;
    private boolean classChip;
    private boolean person;
    private UnaryOperator<String> words = UnaryOperator.identity();
    private @Nullable String suggestions;
    private @Nullable String href;
    private Supplier<String> given = () -> "";
    private boolean web;
    private boolean addedUp;
    private Field<String> currency = DSL.field(DSL.select(COMPANY.CURRENCY).from(COMPANY));

    FieldLook(String name, FieldType type) {
        this.name = name;
        this.type = type;
        this.addedUp = type == FieldType.MONEY;
    }

    abstract FieldDef self();

    /** Is called like another one and offers the same. */
    void saidAs(FieldLook other) {
        labelKey = other.labelKey;
        given = other.given;
        options = other.options;
        topic = other.topic;
    }

    /** Where long lists of fields tell it; otherwise among the basics. */
    public FieldDef about(Topic what) {
        topic = what;
        return self();
    }

    /** A column of lists until the user chooses others. */
    public FieldDef shown() {
        shown = true;
        return self();
    }

    /** Where a cell leads, {@code {id}} standing for the id of the record or of what is linked. */
    public FieldDef href(String template) {
        href = template;
        return self();
    }

    /** Where the filter builder asks for names while one types: {@code GET <url>?q=}. */
    public FieldDef suggestions(String url) {
        suggestions = url;
        return self();
    }

    /** Shown as badges of these tones: good, warn, bad, info, or "" for plain. */
    public FieldDef tones(Map<String, String> byCode) {
        return tones(() -> byCode);
    }

    /** The same, as somebody has chosen them. */
    public FieldDef tones(Supplier<Map<String, String>> byCode) {
        tones = byCode;
        return self();
    }

    /** Shown as the chip of a class (ABC, XYZ). */
    public FieldDef classChip() {
        classChip = true;
        return self();
    }

    /** Lists print the text in other words, such as a name in the language of who asks. */
    public FieldDef worded(UnaryOperator<String> how) {
        words = how;
        return self();
    }

    /** The link is to a person, shown with his initials. */
    public FieldDef person() {
        person = true;
        return self();
    }

    /** Another text than {@code <module>.field.<name>}. */
    public FieldDef labelled(String key) {
        labelKey = key;
        return self();
    }

    /** A text that somebody has given it, in the language of who asks. */
    public FieldDef called(Supplier<String> label) {
        given = label;
        return self();
    }

    /** The text is an address of a page elsewhere. */
    public FieldDef web() {
        web = true;
        return self();
    }

    /** The number is a quantity: lists say what all of it comes to. */
    public FieldDef addedUp() {
        addedUp = true;
        return self();
    }

    /** The amount is a price: the sum of all says nothing. */
    public FieldDef notAddedUp() {
        addedUp = false;
        return self();
    }

    public FieldDef options(Supplier<List<Option>> supplier) {
        options = supplier;
        return self();
    }

    FieldDef in(Field<String> currencyColumn) {
        currency = currencyColumn;
        return self();
    }

    /** The catalogue names a field's texts. */
    void in(String module) {
        if (labelKey.isEmpty()) {
            labelKey = module + ".field." + name;
        }
        optionPrefix = module + "." + name + ".";
    }

    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    public String label() {
        var label = given.get();
        return label.isEmpty() ? t(labelKey) : label;
    }

    public String labelKey() {
        return labelKey;
    }

    public List<Option> options() {
        return options.get();
    }

    String optionKey(String code) {
        return optionPrefix + code;
    }

    /** The text of an option's code, or the code when it is no longer known. */
    public String optionLabel(String code) {
        return options().stream()
                .filter(o -> o.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    public @Nullable String tone(String code) {
        return tones.get().get(code);
    }

    public boolean isClassChip() {
        return classChip;
    }

    /** A text of this field as lists print it. */
    public String say(String text) {
        return words.apply(text);
    }

    public Topic topic() {
        return topic;
    }

    public boolean isShown() {
        return shown;
    }

    public @Nullable String suggestions() {
        return suggestions;
    }

    /** Where the cell of this row leads, null for nowhere. */
    public @Nullable String hrefOf(Row row, @Nullable Object value) {
        if (href == null) {
            return null;
        }
        var id = type == FieldType.LINK && value instanceof Link link ? link.id() : row.id();
        return href.replace("{id}", id.toString());
    }

    public boolean isWeb() {
        return web;
    }

    boolean addsUp() {
        return addedUp;
    }

    public boolean isPerson() {
        return person;
    }

    Field<String> currency() {
        return currency;
    }
}
