package org.vrazka.records.views;

import org.springframework.stereotype.Component;
import org.vrazka.records.Export;
import org.vrazka.records.FileFormat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Views as files small enough for a letter. */
@Component
class ViewFiles {
    private static final int MOST_BYTES = 10_000_000;

    private final ViewedPages pages;
    private final Export export;

    ViewFiles(ViewedPages pages, Export export) {
        this.pages = pages;
        this.export = export;
    }

    /** Larger than mail servers take. */
    static final class TooLarge extends RuntimeException {}

    /**
     * @throws TooLarge at 10 MB
     */
    ViewFile of(SavedView view, FileFormat format) {
        var content = new ByteArrayOutputStream();
        pages.write(view, format, limited(content));
        return new ViewFile(export.name(format.ending()), format.type(), content.toByteArray());
    }

    private static OutputStream limited(ByteArrayOutputStream content) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                if (content.size() + count > MOST_BYTES) {
                    throw new TooLarge();
                }
                content.write(bytes, from, count);
            }
        };
    }
}
