package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Something that does not end, for every family of readers, read to its end by a process with a small
 * heap. 40 MB each, which many times over would not fit; {@code -Dmegabytes=1024} for a gigabyte.
 */
class EndlessTest {

    private static final long BYTES = Integer.getInteger("megabytes", 40) * 1024L * 1024L;
    private static final int HEAP = 128;

    /** What does not end, what stands around it, and which people are still read. */
    enum Endless {
        LINE_OF_A_TEXT("", "x", "", ""),
        BRACKETS("", "[", "", ""),
        ELEMENTS("", "<a>", "", ""),
        ZEROS("", "\0", "", ""),
        LINE_OF_A_CARD("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:", "x", "\nEND:VCARD\n", "Ana"),
        LINES_OF_A_CARD("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n", "NOTE:x\n", "END:VCARD\n", "Ana"),
        NAME_OF_A_CARD_PROPERTY("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\n", "X", ":1\nEND:VCARD\n", "Ana"),
        CARDS_IN_CARDS("", "BEGIN:VCARD\n", "FN:Ana\nEND:VCARD\n", "Ana"),
        CELL(
                "First Name,Last Name,Company,Position,Connected On\nAna,Oliveira,\"",
                "x",
                "\"\nZo\u00eb,Okafor,Globex,Chef,11 Jan 2022\n",
                "Zo\u00eb Okafor"),
        QUOTE_OVER_LINES(
                "First Name,Last Name,Company,Position,Connected On\nAna,Oliveira,\"Globex,Chef,11 Jan 2022\n",
                "Li,Wei,Globex,Chef,11 Jan 2022\n",
                "",
                "Ana Oliveira"),
        CELLS(
                "First Name,Last Name,Company,Position,Connected On\nAna,Oliveira",
                ",",
                "\nZo\u00eb,Okafor,Globex,Chef,11 Jan 2022\n",
                "Zo\u00eb Okafor"),
        LINE_OF_LDIF("dn: cn=Ana\nobjectclass: person\ncn: Ana\ndescription: ", "x", "\n\n", "Ana"),
        STRING_OF_JSON(
                "[{\"id\":\"U1\",\"team_id\":\"T1\",\"name\":\"ana\",\"deleted\":false,\"real_name\":\"Ana\",\"profile\":{\"real_name\":\"Ana\"},"
                        + "\"color\":\"",
                "x",
                "\"}]",
                ""),
        NUMBER_OF_JSON("[{\"login\":\"ana\",\"html_url\":\"https://github.com/ana\",\"id\":", "1", "}]", ""),
        NESTED_JSON(
                "{\"name\":\"Ana\",\"type\":\"personal_chat\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2021-05-01T10:00:00\",\"text\":",
                "[",
                "",
                ""),
        ATTRIBUTE_OF_XML(
                "<?xml version=\"1.0\"?><record:record xmlns:record=\"http://www.orcid.org/ns/record\" path=\"/0000-0002-1825-0097\" a=\"",
                "x",
                "\"/>",
                ""),
        TEXT_OF_XML(
                "<?xml version=\"1.0\"?><record:record xmlns:record=\"http://www.orcid.org/ns/record\" path=\"/0000-0002-1825-0097\">",
                "x",
                "</record:record>",
                ""),
        PAGE("<!doctype html><html><body><div class=\"h-card\"><p class=\"p-name\">Ana</p>", "<b>", "</div>", ""),
        HEADER_OF_MAIL(
                "From - Mon Jan  1 00:00:00 2024\nFrom: Ana <ana@example.org>\nTo: Bo <bo@example.org>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\nX: ",
                "x",
                "\n\nhello\n",
                "Ana"),
        RECIPIENTS_OF_MAIL(
                "From - Mon Jan  1 00:00:00 2024\nFrom: Ana <ana@example.org>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\nTo: ",
                "Bo <bo@example.org>,\n ",
                "Cy <cy@example.org>\n\nhello\n",
                "Ana"),
        PARTS_OF_MAIL(
                "From - Mon Jan  1 00:00:00 2024\nFrom: Ana <ana@example.org>\nTo: Bo <bo@example.org>\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\n",
                "--a\nContent-Type: multipart/mixed; boundary=a\n\n",
                "",
                "Ana"),
        LINE_OF_A_CALENDAR(
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20240101T100000Z\nSUMMARY:Tea\nDESCRIPTION:",
                "x",
                "\nEND:VEVENT\nEND:VCALENDAR\n",
                "Tea"),
        COMPONENTS_OF_A_CALENDAR("BEGIN:VCALENDAR\nVERSION:2.0\n", "BEGIN:VEVENT\n", "", ""),
        LINE_OF_A_CHAT(
                "30/12/2023, 14:29 - Ana: hi\n30/12/2023, 14:30 - Bo: ",
                "x",
                "\n30/12/2023, 14:31 - Ana: bye\n",
                "Ana"),
        LINES_OF_A_CHAT(
                "30/12/2023, 14:29 - Ana: hi\n30/12/2023, 14:30 - Bo: ",
                "x\n",
                "30/12/2023, 14:31 - Ana: bye\n",
                "Ana");

        private final String before;
        private final String endless;
        private final String after;
        private final String name;

        Endless(String before, String endless, String after, String name) {
            this.before = before;
            this.endless = endless;
            this.after = after;
            this.name = name;
        }

        private Source source() {
            return Generated.source(before, 1, endless, BYTES / endless.length(), after, 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Endless.class)
    void isReadToItsEndInASmallHeap(Endless what) throws IOException, InterruptedException {
        String said = Generated.child(HEAP, Child.class, "" + BYTES / 1024 / 1024, what.name());
        assertThat(said).startsWith("read").contains(what.name);
    }

    /** Reads one of them and prints the first few who are in it. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            java.lang.System.setProperty("megabytes", arguments[0]);
            List<String> names = new ArrayList<>();
            Summary summary = Formats.read(Endless.valueOf(arguments[1]).source(), new Sink() {
                @Override
                public void record(FormatRecord r) {
                    if (names.size() < 5) {
                        names.add(Reading.label(r));
                    }
                }

                @Override
                public void warning(Warning w) {
                    if (w.message().isBlank()) {
                        throw new AssertionError(w);
                    }
                }
            });
            java.lang.System.out.println(
                    "read " + summary.detection().system() + " " + names + ", " + summary.warnings() + " warnings");
        }
    }
}
