package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What fields are about, in the order in which long lists of fields tell them. */
public enum Topic {
    BASICS,
    CUSTOMER,
    COMPANY,
    CONTACT,
    GOODS,
    MONEY,
    PAYMENT,
    DELIVERY,
    REFUSALS,
    PLACE,
    SITES,
    CLASSES,
    SALES,
    RHYTHM,
    RFM,
    TERMS,
    HOLDS,
    RELATIONS,
    NEEDS,
    CONSENTS,
    PEOPLE,
    RECORD,
    OWN;

    /** So many fields are told without topics. */
    static final int FEW = 15;

    /**
     * Fields of one topic, in the order of their catalogue.
     *
     * @param label empty: they are few, and stand without a head
     */
    public record Group(String label, List<FieldDef> fields) {}

    public String label() {
        return t("records.topic." + name());
    }

    /** These fields, all of which are about it. */
    public List<FieldDef> of(List<FieldDef> fields) {
        fields.forEach(field -> field.about(this));
        return fields;
    }

    /** Fields by what they are about; few fields are one group without a label. */
    public static List<Group> groups(Collection<FieldDef> fields) {
        return groups(fields, fields.size() > FEW);
    }

    static List<Group> groups(Collection<FieldDef> fields, boolean byTopic) {
        if (!byTopic) {
            return List.of(new Group("", List.copyOf(fields)));
        }
        Map<Topic, List<FieldDef>> told = new EnumMap<>(Topic.class);
        for (var field : fields) {
            told.computeIfAbsent(field.topic(), topic -> new ArrayList<>()).add(field);
        }
        return told.entrySet().stream()
                .map(one -> new Group(one.getKey().label(), List.copyOf(one.getValue())))
                .toList();
    }
}
