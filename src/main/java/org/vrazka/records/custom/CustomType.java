package org.vrazka.records.custom;

import static org.vrazka.shared.web.Text.t;

/** What a custom field holds. */
public enum CustomType {
    TEXT,
    NUMBER,
    /** An amount in the company's currency. */
    MONEY,
    DATE,
    /** One of the options. */
    CHOICE,
    /** Several of the options. */
    CHOICES,
    YES_NO,
    /** A colleague. */
    USER,
    /** A counterparty. */
    PARTY,
    /** An address of a page elsewhere. */
    URL;

    public String label() {
        return t("records.custom.type." + this);
    }

    public boolean hasOptions() {
        return this == CHOICE || this == CHOICES;
    }
}
