package org.vrazka.records.custom;

import org.vrazka.shared.web.Text;

/**
 * One value of a choice.
 *
 * @param code as records keep it
 * @param retired not offered any more; records that have it keep it
 */
public record CustomOption(String code, String bg, String en, boolean retired) {
    public String label() {
        return Text.language().equals(Text.BULGARIAN) ? bg : en;
    }
}
