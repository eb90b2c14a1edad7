package org.vrazka.records;

import static org.vrazka.shared.web.Text.t;

/** A list was asked for in a way that cannot be understood; never answered with "all rows". */
public class BadQuery extends RuntimeException {
    private final String parameter;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param parameter of the request: filter, sort, limit, cursor, columns
     * @param code the text is {@code records.bad.<code>}
     */
    public BadQuery(String parameter, String code, Object... arguments) {
        super(parameter + ": " + code + " " + java.util.Arrays.toString(arguments));
        this.parameter = parameter;
        this.code = code;
        this.arguments = arguments;
    }

    public String parameter() {
        return parameter;
    }

    public String code() {
        return code;
    }

    /** What is wrong, in the language of who asks. */
    public String text() {
        return t("records.bad." + code, arguments);
    }
}
