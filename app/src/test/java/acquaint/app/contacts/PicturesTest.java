package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.platform.Database;
import acquaint.app.platform.Invalid;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class PicturesTest {

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Pictures pictures;

    @BeforeEach
    void start() {
        app = db.app();
        account = app.newAccount();
        pictures = app.get(Pictures.class);
    }

    @Test
    void drawsAnyPictureAnewAsASmallJpeg() throws IOException {
        BufferedImage kept = kept(picture(3000, 1500, "png"));
        assertThat(kept.getWidth()).isEqualTo(512);
        assertThat(kept.getHeight()).isEqualTo(256);
        assertThat(new Color(kept.getRGB(20, 128)))
                .satisfies(left -> assertThat(left.getRed()).isGreaterThan(200));
        assertThat(new Color(kept.getRGB(490, 128)))
                .satisfies(right -> assertThat(right.getBlue()).isGreaterThan(200));
    }

    @Test
    void leavesSmallPicturesTheirSize() throws IOException {
        assertThat(kept(picture(40, 30, "gif")).getWidth()).isEqualTo(40);
    }

    @Test
    void keepsTheSameBytesOnceAndForTheAccountOnly() {
        byte[] png = picture(100, 100, "png");
        String hash = keep(png);
        assertThat(keep(png)).isEqualTo(hash);
        assertThat(pictures.find(app.newAccount().id(), hash)).isEmpty();
    }

    @Test
    void turnsAPhotoAsTheCameraWasHeldAndForgetsTheRest() throws IOException {
        byte[] lyingOnItsSide = withOrientation(picture(200, 100, "jpeg"), 6);
        String hash = keep(lyingOnItsSide);
        byte[] bytes = pictures.find(account.id(), hash).orElseThrow();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(kept.getWidth()).isEqualTo(100);
        assertThat(kept.getHeight()).isEqualTo(200);
        assertThat(new Color(kept.getRGB(50, 10)).getRed()).isGreaterThan(200);
    }

    @Test
    void refusesABombBeforeDecodingIt() {
        byte[] claims = picture(10, 10, "png");
        ByteBuffer header = ByteBuffer.wrap(claims);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(claims, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertThatThrownBy(() -> keep(claims)).isInstanceOf(Invalid.class).hasMessageContaining("50 megapixels");
    }

    @Test
    void saysSoWhenItIsNoPictureOrHalfOfOne() {
        byte[] png = picture(300, 300, "png");
        for (byte[] bytes : new byte[][] {
            {},
            "hello".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(png, png.length / 2),
            Arrays.copyOf(png, 20),
            Arrays.copyOf(picture(300, 300, "jpeg"), 200),
            "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)
        }) {
            assertThatThrownBy(() -> keep(bytes)).isInstanceOf(Invalid.class).hasMessageContaining("cannot be read");
            assertThat(pictures.draw(bytes)).isEmpty();
        }
    }

    private String keep(byte[] bytes) {
        return app.get(Database.class).write(sql -> pictures.keep(sql, account.id(), bytes));
    }

    private BufferedImage kept(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                pictures.find(account.id(), keep(bytes)).orElseThrow()));
    }

    /** Red on the left, blue on the right. */
    static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts an Exif segment that holds nothing but the orientation right after the start of a JPEG. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) 34).putInt(0x45786966).putShort((short) 0);
        out.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        out.putInt(0);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }
}
