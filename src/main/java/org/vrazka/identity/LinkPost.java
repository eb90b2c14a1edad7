package org.vrazka.identity;

/** Brings links by which passwords are chosen to their users; the module of letters does it. */
public interface LinkPost {
    /** Whether a letter would be sent at all. */
    boolean isOpen();

    /**
     * Writes the letter, as part of the change that asks for it.
     *
     * @param account whose link it is; he is invited if he has no password yet
     */
    void send(Account account, String link);
}
