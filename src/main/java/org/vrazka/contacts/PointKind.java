package org.vrazka.contacts;

/** Whose a telephone or e-mail is. */
public enum PointKind {
    WORK,
    MOBILE,
    PERSONAL,
    FAX,
    OTHER
}
