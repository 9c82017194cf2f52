package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sources larger than memory should be, made while they are read. */
final class Generated {

    private Generated() {}

    /** So many copies of some text, never in memory at once. */
    private static InputStream repeated(String text, long times) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long left = times * once.length;

            @Override
            public int read() {
                return left == 0 ? -1 : once[(int) ((times * once.length - left--) % once.length)] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                for (int i = 0; i < count; i++) {
                    target[offset + i] = once[(int) ((times * once.length - left + i) % once.length)];
                }
                left -= count;
                return count;
            }
        };
    }

    /** Texts and how often each stands there, one after the other. */
    static Source source(Object... parts) {
        return Source.of("big", () -> {
            List<InputStream> streams = new ArrayList<>();
            for (int i = 0; i < parts.length; i += 2) {
                streams.add(repeated((String) parts[i], ((Number) parts[i + 1]).longValue()));
            }
            return new SequenceInputStream(Collections.enumeration(streams));
        });
    }

    /** What a program prints that runs by itself in a heap of so many megabytes. */
    static String child(int heap, Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                java.lang.System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return said.strip();
    }
}
