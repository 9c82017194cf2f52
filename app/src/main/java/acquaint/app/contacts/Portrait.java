package acquaint.app.contacts;

import acquaint.app.platform.Invalid;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture anew as a JPEG of at most 512 pixels a side, upright and without metadata. */
final class Portrait {

    private static final int SIDE = 512;
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** A small file can claim any size; beyond this nothing is decoded. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final float QUALITY = 0.85f;

    private Portrait() {}

    static byte[] of(byte[] file) {
        fits(file.length);
        try {
            return jpeg(fitted(upright(read(file), Exif.orientation(file))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw unreadable();
        }
    }

    /** Says so when a file is larger than a picture may be; to be asked before the file is taken into memory. */
    static void fits(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new Invalid("This picture has more than 20 MB. Choose a smaller one.");
        }
    }

    private static Invalid unreadable() {
        return new Invalid("This picture cannot be read. Choose a JPEG, PNG or GIF.");
    }

    /** Takes only every n-th pixel of a large picture, so that memory holds some four times what is kept at most. */
    private static BufferedImage read(byte[] file) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new Invalid("This picture is %,d × %,d pixels large. Choose one of at most 50 megapixels."
                            .formatted(width, height));
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.min(width, height) / (2 * SIDE));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Turns a picture as its camera was held; the eight orientations of Exif 2.32, section 4.6.4. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        boolean sideways = orientation >= 5 && orientation <= 8;
        BufferedImage upright = blank(sideways ? height : width, sideways ? width : height);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    /** Halves the picture as long as it is much too large: one big step would lose thin lines. */
    private static BufferedImage fitted(BufferedImage image) {
        BufferedImage fitted = image;
        while (Math.max(fitted.getWidth(), fitted.getHeight()) > SIDE) {
            int longer = Math.max(fitted.getWidth(), fitted.getHeight());
            double scale = Math.max(0.5, (double) SIDE / longer);
            fitted = scaled(fitted, Math.max(1, (int) Math.round(fitted.getWidth() * scale)), Math.max(1, (int)
                    Math.round(fitted.getHeight() * scale)));
        }
        return fitted;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = blank(width, height);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    /** White, so that what was transparent is not black. */
    private static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return blank;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
