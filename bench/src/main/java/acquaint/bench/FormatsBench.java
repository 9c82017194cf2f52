package acquaint.bench;

import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.Sink;
import acquaint.formats.Source;
import acquaint.formats.Warning;
import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import ezvcard.io.text.VCardReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * How fast the formats library reads on one core, beside a peer that only parses, by turns in one run: median and
 * spread of five. {@code ./acquaint bench formats} runs it.
 */
public final class FormatsBench {

    private static final int RUNS = 5;
    private static final int ROWS = 1_000_000;
    private static final int CARDS = 100_000;
    private static final long MAILBOX = Long.getLong("mailbox.gigabytes", 5) << 30;
    private static final List<String> GIVEN = List.of("Ana", "Zoë", "Mina", "José", "Li", "Amara", "Noor", "Jürgen");
    private static final List<String> FAMILY = List.of("Oliveira", "Okafor", "Rahimi", "Núñez", "Wei", "Haddad");

    private static final OperatingSystemMXBean CPU =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private FormatsBench() {}

    /** Something that is run again and again; it says how many records it saw. */
    private interface Task {
        long run() throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            System.out.println(read(Source.of("mailbox", () -> new Repeated(mail(), MAILBOX))));
            return;
        }
        byte[] rows =
                text(ROWS, FormatsBench::row, "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
        compare("LinkedIn rows/s", ROWS, () -> read(Source.of("c", rows)), "FastCSV", () -> fastCsv(rows));
        byte[] cards = text(CARDS, FormatsBench::card, "");
        compare("vCard cards/s", CARDS, () -> read(Source.of("c", cards)), "ez-vcard", () -> ezVCard(cards));
        byte[] chat = text(
                300_000,
                FormatsBench::message,
                "{\"name\":\"Ana\",\"type\":\"personal_chat\",\"id\":44,\"messages\":[\n");
        alone("Telegram JSON MB/s", chat.length / 1e6, () -> read(Source.of("c", chat)));
        byte[] calendar = text(100_000, FormatsBench::event, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        alone("iCalendar events/s", 100_000, () -> read(Source.of("c", calendar)));
        mailbox();
    }

    /** In a process of its own, since its heap is what matters. */
    private static void mailbox() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FormatsBench.class.getName(),
                        "mailbox")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-20s %,.0f MB/s: %,d GB, %s mails in %.0f s, heap of 256 MB, ended with %d%n",
                "mbox",
                MAILBOX / 1e6 / seconds,
                MAILBOX >> 30,
                said,
                seconds,
                child.waitFor());
    }

    private static void compare(String what, double count, Task ours, String peer, Task theirs) throws IOException {
        double[] one = new double[RUNS];
        double[] two = new double[RUNS];
        for (int i = -2; i < RUNS; i++) {
            double a = seconds(ours);
            double b = seconds(theirs);
            if (i >= 0) {
                one[i] = count / a;
                two[i] = count / b;
            }
        }
        print(what, one);
        print("  " + peer, two);
        Arrays.sort(one);
        Arrays.sort(two);
        System.out.printf(Locale.ROOT, "  %-18s %.0f %%%n", "share", 100 * one[RUNS / 2] / two[RUNS / 2]);
    }

    private static void alone(String what, double count, Task task) throws IOException {
        double[] all = new double[RUNS];
        for (int i = -2; i < RUNS; i++) {
            double seconds = seconds(task);
            if (i >= 0) {
                all[i] = count / seconds;
            }
        }
        print(what, all);
    }

    private static void print(String what, double[] perSecond) {
        double[] sorted = perSecond.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT, "%-20s %,.0f (%,.0f to %,.0f)%n", what, sorted[RUNS / 2], sorted[0], sorted[RUNS - 1]);
    }

    /** Processor time of all threads, garbage collection too: what one core needs, whatever else runs beside it. */
    private static double seconds(Task task) throws IOException {
        long start = CPU.getProcessCpuTime();
        if (task.run() == 0) {
            throw new IOException("nothing was read");
        }
        return (CPU.getProcessCpuTime() - start) / 1e9;
    }

    private static long read(Source source) throws IOException {
        return Formats.read(source, new Sink() {
                    @Override
                    public void record(FormatRecord r) {}

                    @Override
                    public void warning(Warning w) {}
                })
                .count();
    }

    private static long fastCsv(byte[] content) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            for (CsvRecord row : csv) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    private static long ezVCard(byte[] content) throws IOException {
        long count = 0;
        try (VCardReader reader = new VCardReader(new ByteArrayInputStream(content))) {
            while (reader.readNext() != null) {
                count++;
            }
        }
        return count;
    }

    private static byte[] text(int count, LongFunction<String> one, String head) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < count; i++) {
            text.append(one.apply(i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String given(long i) {
        return GIVEN.get((int) (i % GIVEN.size()));
    }

    private static String family(long i) {
        return FAMILY.get((int) (i % FAMILY.size()));
    }

    private static String row(long i) {
        return given(i) + "," + family(i) + ",https://www.linkedin.com/in/person-" + i + ","
                + (i % 10 == 0 ? "person" + i + "@mail.example" : "") + ",\"Globex, Inc. " + i % 5000
                + "\",Head of Optics," + String.format(Locale.ROOT, "%02d Jan %d", 1 + i % 28, 2010 + i % 14) + "\n";
    }

    private static String card(long i) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + i + "\r\nN:" + family(i) + ";" + given(i) + ";;;\r\nFN:"
                + given(i)
                + " " + family(i) + "\r\nORG:Globex " + i % 5000 + ";Optics\r\nTITLE:Head\r\nEMAIL;TYPE=WORK:person" + i
                + "@mail.example\r\nTEL;TYPE=CELL:+351 910 000 " + i % 1000
                + "\r\nADR;TYPE=HOME:;;Rua 1;Porto;;4000-001;Portugal\r\nBDAY:1990-01-02\r\nNOTE:Met at the fair\\, likes tea\r\nEND:VCARD\r\n";
    }

    private static String message(long i) {
        return (i == 0 ? "" : ",\n") + "{\"id\":" + i
                + ",\"type\":\"message\",\"date\":\"2021-05-01T10:00:00\",\"date_unixtime\":\"" + (1619863200 + i)
                + "\",\"from\":\"" + given(i % 2) + "\",\"from_id\":\"user" + i % 2
                + "\",\"text\":\"See you on Friday, then\",\"text_entities\":[]}";
    }

    private static String event(long i) {
        return "BEGIN:VEVENT\r\nUID:" + i
                + "@mail.example\r\nDTSTART:20240101T100000Z\r\nDTEND:20240101T110000Z\r\nSUMMARY:Tea "
                + i + "\r\nORGANIZER;CN=Ana:mailto:ana@mail.example\r\nATTENDEE;CN=\"" + given(i) + " " + family(i)
                + "\";PARTSTAT=ACCEPTED:mailto:person" + i + "@mail.example\r\nEND:VEVENT\r\n";
    }

    private static byte[] mail() {
        return ("From ana@mail.example Mon Jan  1 00:00:00 2024\nFrom: Ana Oliveira <ana@mail.example>\nTo: Bo <bo@mail.example>, Li <li@mail.example>\n"
                        + "Subject: Friday\nDate: Mon, 1 Jan 2024 00:00:00 +0000\nMessage-ID: <1@mail.example>\n\n"
                        + "A line of a message as long as they usually are, more or less so.\n".repeat(300) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** So many bytes of the same again and again, never in memory at once. */
    private static final class Repeated extends InputStream {

        private final byte[] once;
        private long left;
        private int at;

        Repeated(byte[] once, long bytes) {
            this.once = once;
            this.left = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, left), once.length - at);
            System.arraycopy(once, at, into, from, count);
            at = (at + count) % once.length;
            left -= count;
            return count;
        }
    }
}
