package org.vrazka.contacts;

/** How a person likes to be reached. */
public enum Channel {
    PHONE,
    EMAIL,
    SMS,
    VIBER,
    WHATSAPP,
    MEETING,
    POST
}
