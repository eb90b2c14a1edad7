package org.vrazka.records.files;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;

/** What a file is, by its bytes; its name only tells apart what begins alike. */
@Component
class FileTypes {
    /** Reads a list of all types: made when it is first asked. */
    private static final class Known {
        private static final Tika TIKA = new Tika();
    }

    String of(InputStream in, String name) throws IOException {
        return Known.TIKA.detect(in, name);
    }
}
