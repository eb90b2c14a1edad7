package org.vrazka.shell;

import java.util.List;

/** Records that the palette can find, under the scope of who asks. */
public interface PaletteSource {
    /** What these records are called together, such as "parties.title". */
    String labelKey();

    List<Hit> find(String text, int limit);

    /** By a name that is mistyped once: asked when nothing at all is found. */
    default List<Hit> nearly(String text, int limit) {
        return List.of();
    }

    /**
     * @param note what tells it from others of the same name
     */
    record Hit(String href, String icon, String title, String note) {}
}
