package org.vrazka.shared;

/** There is no such record, or the one who asks may not see it: nobody can tell which. */
public class NotFound extends RuntimeException {
    public NotFound(String kind, Object id) {
        super(kind + " " + id);
    }
}
