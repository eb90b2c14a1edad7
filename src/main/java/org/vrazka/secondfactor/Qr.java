package org.vrazka.secondfactor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A picture that phones read, as the path of an SVG: the content policy takes no other drawing.
 *
 * @param size of the square, in modules, with the white border that readers need
 */
public record Qr(int size, String path) {
    private static final int BORDER = 4;

    static Qr of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return new Qr(code.size + 2 * BORDER, path.toString());
    }
}
