package org.vrazka.records;

/**
 * A column of a list.
 *
 * @param width in pixels, 0: as its content wants
 */
public record Column(FieldDef field, int width) {
    /** So narrow that a figure can still be told. */
    public static final int NARROWEST = 48;

    public static final int WIDEST = 800;

    /** As an address asks for it. */
    String asked() {
        return new AskedColumn(field.name(), width).toString();
    }

    /** A width within reason. */
    static int sane(int width) {
        return width <= 0 ? 0 : Math.clamp(width, NARROWEST, WIDEST);
    }
}
