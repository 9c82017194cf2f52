package acquaint.app.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Makes vCards of invented people; the same seed gives the same people. */
final class Cards {

    private static final List<String> GIVEN = List.of(
            "Amara",
            "Mina",
            "Ifeoma",
            "Bruno",
            "Soledad",
            "Kenji",
            "Li Na",
            "Nasrin",
            "Tomasz",
            "Aoife",
            "Jürgen",
            "Chloé",
            "Ravi",
            "Yusuf",
            "Ingrid",
            "Dmitri",
            "Mei",
            "Thandiwe",
            "Lars",
            "Beatriz",
            "Omar",
            "Hana",
            "Zoltán",
            "Priya",
            "Emeka",
            "Salma",
            "Noa",
            "Viktor",
            "Leilani",
            "Paolo");
    private static final List<String> FAMILY = List.of(
            "Okafor",
            "Rahimi",
            "Nwosu",
            "Silva",
            "Muñoz",
            "Tanaka",
            "Wang",
            "Hosseini",
            "Nowak",
            "Ó Briain",
            "Größer",
            "Lefèvre",
            "Iyer",
            "Demir",
            "Solberg",
            "Petrov",
            "Chen",
            "Dlamini",
            "Lindqvist",
            "Carvalho",
            "Haddad",
            "Sato",
            "Kovács",
            "Sharma",
            "Eze",
            "Mansour",
            "Levi",
            "Novák",
            "Kealoha",
            "Ricci");
    private static final List<String> TOWNS =
            List.of("Oslo", "Lisbon", "Lagos", "Kyoto", "São Paulo", "Tehran", "Galway");
    private static final List<String> TITLES = List.of("Engineer", "Head of data", "Designer", "Professor", "Founder");

    private Cards() {}

    static Path file(int count, long seed) {
        try {
            Path file = Files.createTempFile("cards", ".vcf");
            file.toFile().deleteOnExit();
            try (Writer out = Files.newBufferedWriter(file)) {
                write(out, count, new Random(seed));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writer out, int count, Random random) throws IOException {
        for (int i = 0; i < count; i++) {
            String given = one(GIVEN, random);
            String family = one(FAMILY, random);
            int firm = random.nextInt(1 + count / 20);
            out.write("BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-" + i + "-" + random.nextInt(1_000_000) + "\r\n");
            out.write("FN:" + given + " " + family + " " + i + "\r\nN:" + family + " " + i + ";" + given + ";;;\r\n");
            out.write("EMAIL;TYPE=WORK:p" + i + "@firm" + firm + ".example\r\n");
            out.write("TEL;TYPE=CELL:+3519" + (10_000_000 + i) + "\r\n");
            out.write("ORG:Firm " + firm + "\r\nTITLE:" + one(TITLES, random) + "\r\n");
            out.write("ADR;TYPE=WORK:;;Main Street " + random.nextInt(200) + ";" + one(TOWNS, random) + ";;;\r\n");
            if (random.nextInt(3) == 0) {
                out.write("BDAY:19" + (50 + random.nextInt(50)) + "-0" + (1 + random.nextInt(9)) + "-1"
                        + random.nextInt(10) + "\r\n");
            }
            if (random.nextInt(4) == 0) {
                out.write("NOTE:Met at a talk about " + one(TITLES, random) + "s in " + one(TOWNS, random) + "\r\n");
            }
            out.write("X-SHOE-SIZE:" + (35 + random.nextInt(12)) + "\r\nEND:VCARD\r\n");
        }
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
