package org.vrazka.identity;

/** The roles that are there from the beginning; the migrations say what they may. */
public enum ReadyRole {
    ADMINISTRATOR,
    SALES_DIRECTOR,
    SALES_MANAGER,
    SERVICE,
    PURCHASING,
    MARKETING,
    ANALYST,
    AUDITOR
}
