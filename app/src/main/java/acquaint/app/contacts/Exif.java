package acquaint.app.contacts;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of a JPEG's Exif that is needed before it is dropped: how the camera was held. */
final class Exif {

    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    private Exif() {}

    /** 1 to 8 as in Exif 2.32, section 4.6.4; 1, upright, where the file says nothing that makes sense. */
    static int orientation(byte[] file) {
        try {
            ByteBuffer in = ByteBuffer.wrap(file);
            if ((in.getShort() & 0xFFFF) != 0xFFD8) {
                return UPRIGHT;
            }
            while (in.remaining() > 4) {
                int marker = in.getShort() & 0xFFFF;
                int length = in.getShort() & 0xFFFF;
                if (marker < 0xFF00 || marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                if (marker == APP1 && in.getInt(in.position()) == EXIF) {
                    return fromTiff(in.slice(in.position() + 6, length - 8));
                }
                in.position(in.position() + length - 2);
            }
            return UPRIGHT;
        } catch (RuntimeException truncatedOrLying) {
            return UPRIGHT;
        }
    }

    private static int fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
