package org.vrazka.contacts;

/** As which a person is addressed. */
public enum Gender {
    MALE,
    FEMALE
}
