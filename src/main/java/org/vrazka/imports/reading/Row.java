package org.vrazka.imports.reading;

import java.util.List;

/**
 * One row of a file: its number as a text editor or spreadsheet shows it, and the cells as they
 * came.
 */
public record Row(long number, List<String> cells) {
    public boolean isEmpty() {
        for (var cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Letters of all cells. */
    int length() {
        int sum = 0;
        for (var cell : cells) {
            sum += cell.length();
        }
        return sum;
    }

    /** A ragged row ends early; what is not there is empty. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
