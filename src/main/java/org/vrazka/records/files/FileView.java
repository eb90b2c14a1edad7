package org.vrazka.records.files;

import static org.vrazka.shared.web.Text.t;

import org.vrazka.records.files.FileOwner.Owned;
import org.vrazka.shared.web.Format;

/**
 * What pages of files have in common.
 *
 * @param section the line of the side bar
 * @param card the address of the record
 * @param largest file that is taken, in bytes
 */
public record FileView(Owned owner, String section, String card, long largest) {
    public String href() {
        return card + "/files";
    }

    public String href(StoredFile file) {
        return href() + "/" + file.id();
    }

    /** Where its bytes are. */
    public String content(StoredFile file) {
        return href(file) + "/content";
    }

    /** Then it is a tab of the counterparty's card. */
    public boolean isOfParty() {
        return section.equals("parties");
    }

    public String hint() {
        return t("records.files.hint", FileLimits.MANY, Format.bytes(largest));
    }
}
