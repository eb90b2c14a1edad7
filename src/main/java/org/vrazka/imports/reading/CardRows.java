package org.vrazka.imports.reading;

import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;

/** The cards of a file (vCard 2.1, 3.0 or 4.0) as rows of a table, its heading first. */
class CardRows implements Rows {
    private final VCardReader cards;
    private final Limits limits;
    private long number;

    CardRows(InputStream in, Encoding encoding, Limits limits) throws IOException {
        this.limits = limits;
        cards = new VCardReader(text(in, encoding), VCardVersion.V2_1);
        cards.setDefaultQuotedPrintableCharset(encoding.charset());
    }

    /** Without the mark of the byte order, which is no part of the first line. */
    private static Reader text(InputStream in, Encoding encoding) throws IOException {
        var text = new PushbackReader(new InputStreamReader(in, encoding.charset()));
        int first = text.read();
        if (first >= 0 && !Cell.isBlank((char) first)) {
            text.unread(first);
        }
        return text;
    }

    @Override
    public @Nullable Row next() {
        if (number++ == 0) {
            return new Row(number, CardCells.HEADING);
        }
        try {
            var card = cards.readNext();
            return card == null ? null : new Row(number, checked(CardCells.of(card)));
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("vcardBroken", number, null);
        }
    }

    private List<String> checked(List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > limits.cell())) {
            throw new Unreadable("cellTooLong", number, null, String.valueOf(limits.cell()));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        cards.close();
    }
}
