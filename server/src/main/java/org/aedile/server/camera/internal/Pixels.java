package org.aedile.server.camera.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * Makes the people in a still unrecognisable: the whole image in blocks, {@value #BLOCKS} across. A face of a wide view has
 * less than one block. Nothing is looked for in the image, so nothing is missed.
 */
final class Pixels {
    private static final int BLOCKS = 48;
    private static final int SHOWN_WIDTH = 480;
    private static final int MOST_PIXELS_A_SIDE = 6_000;

    private Pixels() {}

    /**
     * @throws AedileException {@code UNREADABLE_MESSAGE} when the bytes are no image, {@code TOO_LARGE} when it has too many
     *     pixels
     */
    static void requireImage(byte[] image) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable("they are no JPEG or PNG");
            }
            requireSize(readers.next(), in);
        } catch (IOException e) {
            throw unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** The image in blocks, as PNG. */
    static byte[] coarse(byte[] image) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(image));
            int rows = Math.max(1, Math.round((float) BLOCKS * whole.getHeight() / whole.getWidth()));
            BufferedImage blocks = scaled(whole, BLOCKS, rows, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            int height = Math.max(1, SHOWN_WIDTH * rows / BLOCKS);
            BufferedImage shown =
                    scaled(blocks, SHOWN_WIDTH, height, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            boolean unused = ImageIO.write(shown, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("an image that was checked can't be read", e);
        }
    }

    private static void requireSize(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (longest > MOST_PIXELS_A_SIDE) {
                throw new AedileException(
                        ErrorCode.TOO_LARGE,
                        "the image is %d pixels long, limit %d".formatted(longest, MOST_PIXELS_A_SIDE));
            }
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, Object how) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, how);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    private static AedileException unreadable(String why) {
        return new AedileException(ErrorCode.UNREADABLE_MESSAGE, "the bytes can't be read as an image: " + why);
    }
}
