package org.vrazka.imports.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * Finds the encoding by looking at every byte. Letters outside ASCII come in runs of high bytes: a
 * run is either good UTF-8 as a whole or it is of a one-byte encoding; a file with both kinds is
 * mixed, and guessing would spoil it.
 */
class EncodingScan {
    private static final int RUN = 1 << 12;

    private final byte[] run = new byte[RUN];
    private int length;
    private long runStart;

    private long line = 1;
    private long bytes;
    private long evenZeros;
    private long oddZeros;
    private long goodRuns;
    private long badRuns;
    private long badBytes;
    private long firstGood;
    private long firstBad;
    private long firstZero;

    static Encoding of(InputStream in) throws IOException {
        return new EncodingScan().scan(in);
    }

    private Encoding scan(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        int n = in.readNBytes(buffer, 0, buffer.length);
        if (n == 0) {
            throw Unreadable.file("empty");
        }
        if (starts(buffer, n, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE;
        }
        if (starts(buffer, n, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE;
        }
        while (n > 0) {
            for (int i = 0; i < n; i++) {
                look(buffer[i]);
            }
            n = in.readNBytes(buffer, 0, buffer.length);
        }
        endRun();
        return verdict();
    }

    private void look(byte b) {
        if (b < 0) {
            if (length == 0) {
                runStart = line;
            }
            run[length++] = b;
            if (length == RUN) {
                endRun();
            }
        } else {
            if (length > 0) {
                endRun();
            }
            if (b == '\n') {
                line++;
            } else if (b == 0) {
                zero();
            }
        }
        bytes++;
    }

    private void zero() {
        if (firstZero == 0) {
            firstZero = line;
        }
        if ((bytes & 1) == 0) {
            evenZeros++;
        } else {
            oddZeros++;
        }
    }

    private void endRun() {
        if (length == 0) {
            return;
        }
        // a run cut at the buffer's end may break a letter: such long runs prove themselves by
        // their first part
        if (isUtf8(run, length, length == RUN)) {
            goodRuns++;
            if (firstGood == 0) {
                firstGood = runStart;
            }
        } else {
            badRuns++;
            badBytes += length;
            if (firstBad == 0) {
                firstBad = runStart;
            }
        }
        length = 0;
    }

    static boolean isUtf8(byte[] bytes, int length, boolean cut) {
        int i = 0;
        while (i < length) {
            int lead = bytes[i] & 0xFF;
            int more =
                    lead >= 0xF0 && lead < 0xF5
                            ? 3
                            : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
            if (more == 0) {
                return false;
            }
            if (i + more >= length) {
                return cut;
            }
            for (int k = 1; k <= more; k++) {
                if ((bytes[i + k] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += more + 1;
        }
        return true;
    }

    private Encoding verdict() {
        if (evenZeros + oddZeros > bytes / 5) {
            return oddZeros > evenZeros ? Encoding.UTF_16LE : Encoding.UTF_16BE;
        }
        if (firstZero > 0) {
            throw new Unreadable("binary", firstZero, null);
        }
        if (badRuns == 0) {
            return Encoding.UTF_8;
        }
        if (goodRuns > badRuns / 1_000) {
            throw new Unreadable("encodingMixed", goodRuns >= badRuns ? firstBad : firstGood, null);
        }
        // Cyrillic words are whole runs, Western accents stand alone among ASCII letters
        return badBytes >= badRuns * 2 ? Encoding.CYRILLIC : Encoding.WESTERN;
    }

    private static boolean starts(byte[] buffer, int n, int first, int second) {
        return n >= 2 && (buffer[0] & 0xFF) == first && (buffer[1] & 0xFF) == second;
    }
}
