package acquaint.formats;

import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented people of many scripts, with everything that is hard to write down. */
final class Invented {

    private static final List<String> WORDS = List.of(
            "Ana",
            "José",
            "Müller",
            "Łukasz",
            "山田",
            "太郎",
            "김",
            "민준",
            "محمد",
            "Åsa",
            "O'Brien",
            "da Silva",
            "Nguyễn",
            "Иван",
            "Δήμητρα",
            "Smith-Jones",
            "Zoë",
            "अनिल",
            "שרה",
            "ก้อง",
            "🙂",
            "semi;colon",
            "com,ma",
            "back\\slash",
            "quo\"te",
            "=formula",
            "+plus",
            "-minus",
            "@at",
            "'=x",
            "'quoted'",
            "a:b",
            "{brace}",
            "50%",
            "very long word that is repeated so that its line must be folded somewhere in the middle of it, twice over");

    private final Random random;

    Invented(long seed) {
        random = new Random(seed);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String words() {
        return random.nextInt(3) == 0 ? word() + " " + word() : word();
    }

    private String maybe() {
        return random.nextBoolean() ? words() : "";
    }

    private String lines() {
        return random.nextInt(3) == 0 ? "" : words() + (random.nextBoolean() ? "\n" + words() + "\n\n" + words() : "");
    }

    private PartialDate date() {
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        int year = 1900 + random.nextInt(150);
        return switch (random.nextInt(5)) {
            case 0 -> PartialDate.ofDay(month, day);
            case 1 -> PartialDate.ofMonth(year, month);
            case 2 -> PartialDate.ofYear(year);
            default -> PartialDate.of(year, month, day);
        };
    }

    private Use use() {
        return List.of(Use.values()).get(random.nextInt(3));
    }

    private String label() {
        return List.of("", "", "mobile", "fax", "pager", "main", "Büro; oben", "Ferienhaus, links")
                .get(random.nextInt(8));
    }

    private Channel channel(Kind kind) {
        int n = random.nextInt(1000);
        boolean preferred = random.nextInt(4) == 0;
        String value =
                switch (kind) {
                    case EMAIL -> "p" + n + "@example.org";
                    case PHONE -> "+44 20 7946 " + n + (random.nextBoolean() ? " ext. 5" : "");
                    case LINKEDIN -> "https://www.linkedin.com/in/jos%C3%A9-" + n;
                    case X -> "https://x.com/p" + n;
                    case FACEBOOK -> "https://www.facebook.com/p." + n;
                    case INSTAGRAM -> "https://www.instagram.com/p" + n;
                    case MASTODON -> "@p" + n + "@social.example";
                    case BLUESKY -> "https://bsky.app/profile/p" + n + ".example";
                    case GITHUB -> "https://github.com/p" + n;
                    case XING -> "https://www.xing.com/profile/P_" + n;
                    case ORCID -> "https://orcid.org/0000-0002-1825-0097";
                    case TELEGRAM -> "https://t.me/person" + n;
                    case WHATSAPP -> "https://wa.me/44207946" + (1000 + n);
                    case SIGNAL -> "https://signal.me/#p/+44207946" + (1000 + n);
                    case SLACK -> "https://team.slack.com/team/U" + n;
                    case WEBSITE -> "https://p" + n + ".example/über?a=1;b=2,c#x";
                    case OTHER -> "handle " + n + "%";
                };
        String label =
                kind == Kind.OTHER ? List.of("Skype", "Matrix", "Threema", "").get(random.nextInt(4)) : label();
        return new Channel(kind, value, use(), label, preferred);
    }

    /**
     * A person.
     *
     * @param vcard with photo and extra lines, which only a vCard carries
     */
    PersonRecord person(boolean vcard) {
        PersonBuilder person = PersonRecord.builder(
                new Origin(System.UNKNOWN, "", 0, random.nextBoolean() ? "urn:uuid:" + random.nextLong() : null));
        PersonName parts = PersonName.ofParts(maybe(), words(), maybe(), words(), maybe());
        if (random.nextInt(5) > 0) {
            person.name(parts.withNickname(maybe()).withPhonetic(maybe(), maybe()));
        }
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        for (Kind kind : kinds) {
            for (int i = random.nextInt(4); i > 1; i--) {
                person.channel(channel(kind));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean dated = random.nextBoolean();
            person.affiliation(new Affiliation(
                    maybe(), maybe(), words(), dated ? date() : null, dated && random.nextBoolean() ? date() : null));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            String label = List.of("", "home", "work", "Datscha").get(random.nextInt(4));
            person.place(new Place(label, lines(), maybe(), maybe(), maybe(), maybe()));
        }
        if (random.nextBoolean()) {
            person.date(new ImportantDate(ImportantDate.Kind.BIRTHDAY, "", date()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ImportantDate.Kind kind = List.of(
                            ImportantDate.Kind.ANNIVERSARY, ImportantDate.Kind.DEATH, ImportantDate.Kind.OTHER)
                    .get(random.nextInt(3));
            person.date(new ImportantDate(kind, kind == ImportantDate.Kind.OTHER ? "Namenstag" : "", date()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            person.tag(words());
        }
        person.note(lines());
        person.pronouns(random.nextBoolean() ? "she/her" : "");
        person.since(random.nextBoolean() ? date() : null);
        if (random.nextInt(4) == 0) {
            person.photo(Photo.of("https://example.org/photo?a=1,2"));
        }
        if (vcard) {
            vcardOnly(person);
        }
        return person.build();
    }

    private void vcardOnly(PersonBuilder person) {
        if (random.nextInt(3) == 0) {
            byte[] bytes = new byte[3 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] = (byte) 0xFF;
            bytes[1] = (byte) 0xD8;
            bytes[2] = (byte) 0xFF;
            person.photo(Photo.of("image/jpeg", bytes));
        }
        if (random.nextBoolean()) {
            person.extra("X-UNKNOWN;X-PARAM=\"a;b\":value with \\, and \\; and " + words().replace("\\", "\\\\"));
            person.extra("item7.X-ABRELATEDNAMES:Jenny");
            person.extra("item7.X-ABLabel:_$!<Spouse>!$_");
        }
    }
}
