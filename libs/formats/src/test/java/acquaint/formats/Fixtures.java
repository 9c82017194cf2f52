package acquaint.formats;

import java.io.IOException;
import java.io.InputStream;

/** Our own fixtures, people invented. */
public final class Fixtures {

    private Fixtures() {}

    public static byte[] bytes(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static Source source(String name) {
        return Source.of(name, bytes(name));
    }
}
