package org.vrazka.records.files;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file on its way in. Its bytes can be read more than once. */
interface Brought {
    @Nullable String name();

    long bytes();

    InputStream open() throws IOException;

    /** Of a form where nothing was chosen, none. */
    static List<Brought> of(@Nullable List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream().filter(Brought::isChosen).map(Brought::of).toList();
    }

    private static boolean isChosen(MultipartFile part) {
        var name = part.getOriginalFilename();
        return !part.isEmpty() || (name != null && !name.isEmpty());
    }

    private static Brought of(MultipartFile part) {
        return new Brought() {
            @Override
            public @Nullable String name() {
                return part.getOriginalFilename();
            }

            @Override
            public long bytes() {
                return part.getSize();
            }

            @Override
            public InputStream open() throws IOException {
                return part.getInputStream();
            }
        };
    }
}
