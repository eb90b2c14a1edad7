package org.vrazka.contacts;

/** Why personal data may be kept: article 6 of the GDPR. */
public enum LawfulBasis {
    CONSENT,
    CONTRACT,
    LEGAL_OBLIGATION,
    VITAL_INTERESTS,
    PUBLIC_TASK,
    LEGITIMATE_INTEREST
}
