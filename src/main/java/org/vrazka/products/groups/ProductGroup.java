package org.vrazka.products.groups;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Branch;
import org.vrazka.shared.web.Text;

/**
 * A group of the company's tree.
 *
 * @param parentId of the group that it is part of
 * @param place among those that are part of the same
 */
public record ProductGroup(
        int id, @Nullable Integer parentId, String nameBg, String nameEn, int place, boolean active)
        implements Branch {
    @Override
    public String key() {
        return String.valueOf(id);
    }

    @Override
    public @Nullable String parent() {
        return parentId == null ? null : String.valueOf(parentId);
    }

    @Override
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }

    boolean isCalled(String name) {
        return name.equalsIgnoreCase(nameBg) || name.equalsIgnoreCase(nameEn);
    }
}
