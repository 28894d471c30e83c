package org.aedile.server.api;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to be drawn as SVG.
 *
 * @param size modules of a side, without the quiet zone of four around it
 * @param path the dark modules as data of an SVG path, one unit a module
 */
public record QrImage(int size, String path) {
    /** The code of that text. */
    public static QrImage of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrImage(code.size, path.toString());
    }
}
