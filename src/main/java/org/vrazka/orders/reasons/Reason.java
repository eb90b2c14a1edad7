package org.vrazka.orders.reasons;

import org.jspecify.annotations.Nullable;
import org.vrazka.records.Branch;
import org.vrazka.shared.web.Text;

/**
 * A reason of the company's tree.
 *
 * @param code what documents carry
 * @param parent code of the reason that it is part of
 * @param cause who usually is at fault; null: it differs
 * @param active whether it is still offered
 */
public record Reason(
        int id,
        String code,
        @Nullable String parent,
        String nameBg,
        String nameEn,
        @Nullable Cause cause,
        boolean active)
        implements Branch {
    @Override
    public String key() {
        return code;
    }

    /** In the language of who asks. */
    @Override
    public String name() {
        return Text.language().equals(Text.BULGARIAN) ? nameBg : nameEn;
    }
}
