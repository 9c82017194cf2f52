package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.contacts.Pasted.Found;
import acquaint.app.contacts.Pasted.Work;
import acquaint.formats.PartialDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures, profiles and chat lines of invented people, in many languages and layouts. */
class PasteReaderTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource("texts")
    void findsWhoItIsWhatTheyDoAndHowToReachThem(String text, String name, String work, String channels, String place) {
        Pasted pasted = PasteReader.read(text, "PT");
        assertThat(List.of(pasted.name(), works(pasted), channels(pasted), place(pasted)))
                .as("left: %s", pasted.left())
                .containsExactly(name, work, channels, place);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        """
                        Best regards,
                        Mina Rahimi (she/her)
                        Head of data
                        Nordlys AS
                        M: +47 400 00 000 | mina@nordlys.example
                        Storgata 12, 0155 Oslo, Norway
                        """,
                        "Mina Rahimi",
                        "Head of data @ Nordlys AS",
                        "mina@nordlys.example, +47 400 00 000 (mobile)",
                        "Storgata 12 / 0155 / Oslo / Norway"),
                Arguments.of(
                        """
                        --
                        Tomasz Kowalczyk | CTO at Orla Systems
                        www.orla.example | linkedin.com/in/Tomasz-Kowalczyk
                        """,
                        "Tomasz Kowalczyk",
                        "CTO @ Orla Systems",
                        "https://www.orla.example, https://www.linkedin.com/in/tomasz-kowalczyk",
                        ""),
                Arguments.of(
                        """
                        Mit freundlichen Grüßen

                        Dr. Jürgen Groß
                        Geschäftsführer

                        Groß & Söhne GmbH
                        Lange Straße 7
                        20095 Hamburg
                        Tel.: +49 40 0000000
                        Mobil: +49 170 0000000
                        E-Mail: j.gross@gross-soehne.example
                        """,
                        "Dr. Jürgen Groß",
                        "Geschäftsführer @ Groß & Söhne GmbH",
                        "+49 40 0000000, +49 170 0000000 (mobile), j.gross@gross-soehne.example",
                        "Lange Straße 7 / 20095 / Hamburg / "),
                Arguments.of(
                        """
                        Cordialement,
                        Amélie Lefèvre
                        Ingénieure principale, Atelier Lumière SARL
                        12 rue des Lilas, 69003 Lyon
                        Tél. : +33 4 00 00 00 00
                        amelie.lefevre@atelier-lumiere.example
                        """,
                        "Amélie Lefèvre",
                        "Ingénieure principale @ Atelier Lumière SARL",
                        "+33 4 00 00 00 00, amelie.lefevre@atelier-lumiere.example",
                        "12 rue des Lilas / 69003 / Lyon / "),
                Arguments.of(
                        """
                        Un cordial saludo,
                        María José Núñez de la Torre
                        Directora de Innovación
                        Universidad del Faro
                        mjnunez@faro.example · Móvil +34 600 000 000
                        """,
                        "María José Núñez de la Torre",
                        "Directora de Innovación @ Universidad del Faro",
                        "mjnunez@faro.example, +34 600 000 000 (mobile)",
                        ""),
                Arguments.of(
                        """
                        João Oliveira
                        Gerente de Produto
                        Maré Alta Lda
                        Telemóvel: 910 000 000
                        joao@marealta.example
                        4000-123 Porto
                        """,
                        "João Oliveira",
                        "Gerente de Produto @ Maré Alta Lda",
                        "910 000 000 (mobile), joao@marealta.example",
                        " / 4000-123 / Porto / "),
                Arguments.of(
                        """
                        Cordiali saluti
                        Dott.ssa Chiara Bellini
                        Responsabile Acquisti
                        Bellini & Figli S.r.l.
                        Via Roma 5, 20121 Milano
                        chiara.bellini@bellini.example
                        """,
                        "Dott.ssa Chiara Bellini",
                        "Responsabile Acquisti @ Bellini & Figli S.r.l.",
                        "chiara.bellini@bellini.example",
                        "Via Roma 5 / 20121 / Milano / "),
                Arguments.of(
                        """
                        Met vriendelijke groet,
                        Sanne van den Berg
                        Adviseur duurzaamheid bij Groene Kade BV
                        T +31 20 000 0000
                        """, "Sanne van den Berg", "Adviseur duurzaamheid @ Groene Kade BV", "+31 20 000 0000", ""),
                Arguments.of("""
                        Med vennlig hilsen
                        Øyvind Ås
                        Daglig leder
                        Fjellvann
                        oyvind@fjellvann.example
                        tlf 22 00 00 00
                        """, "Øyvind Ås", "Daglig leder @ Fjellvann", "oyvind@fjellvann.example, 22 00 00 00", ""),
                Arguments.of(
                        """
                        株式会社つばめロボティクス
                        開発部
                        エンジニア
                        渡辺 健二
                        〒150-0002 東京都渋谷区渋谷1-2-3
                        TEL: 03-0000-0000
                        kenji.watanabe@tsubame.example
                        """,
                        "渡辺 健二",
                        "エンジニア @ 株式会社つばめロボティクス (開発部)",
                        "03-0000-0000, kenji.watanabe@tsubame.example",
                        "渋谷区渋谷1-2-3 / 150-0002 / 東京都 / "),
                Arguments.of("""
                        李娜
                        工程师
                        晨星科技有限公司
                        手机:+86 138 0000 0000
                        邮箱: li.na@chenxing.example
                        """, "李娜", "工程师 @ 晨星科技有限公司", "+86 138 0000 0000 (mobile), li.na@chenxing.example", ""),
                Arguments.of("""
                        김민준
                        팀장
                        주식회사 한빛
                        휴대폰: +82 10-0000-0000
                        minjun@hanbit.example
                        """, "김민준", "팀장 @ 주식회사 한빛", "+82 10-0000-0000 (mobile), minjun@hanbit.example", ""),
                Arguments.of(
                        """
                        С уважением,
                        Анна Смирнова
                        Руководитель отдела
                        ООО Ромашка
                        тел.: +7 495 000-00-00
                        anna@romashka.example
                        """,
                        "Анна Смирнова",
                        "Руководитель отдела @ ООО Ромашка",
                        "+7 495 000-00-00, anna@romashka.example",
                        ""),
                Arguments.of("""
                        مع التحية
                        ليلى حداد
                        مدير المشاريع
                        شركة النور
                        layla@alnoor.example
                        """, "ليلى حداد", "مدير المشاريع @ شركة النور", "layla@alnoor.example", ""),
                Arguments.of(
                        "Ifeoma Nwosu <ifeoma@atlaslab.example>", "Ifeoma Nwosu", "", "ifeoma@atlaslab.example", ""),
                Arguments.of(
                        "Hi! This is Kenji Watanabe from Tsubame Robotics, my number is +81 90 0000 0000",
                        "Kenji Watanabe",
                        " @ Tsubame Robotics",
                        "+81 90 0000 0000",
                        ""),
                Arguments.of(
                        "Hello, I'm Priya Raman, product designer at Kiteworks Studio in Bengaluru.",
                        "Priya Raman",
                        "product designer @ Kiteworks Studio",
                        "",
                        " /  / Bengaluru / "),
                Arguments.of("""
                        Aisha Bello
                        She/Her
                        Founder & CEO at Harmattan Foods | Speaker
                        Lagos, Nigeria
                        500+ connections
                        """, "Aisha Bello", "Founder & CEO @ Harmattan Foods", "", " /  / Lagos / Nigeria"),
                Arguments.of(
                        """
                        ELENA POPESCU
                        Senior Software Engineer
                        Cloudberry Inc.
                        100 Main Street, Suite 4, Springfield, IL 62701, USA
                        P: (217) 555-0100
                        """,
                        "Elena Popescu",
                        "Senior Software Engineer @ Cloudberry Inc.",
                        "(217) 555-0100",
                        "100 Main Street, Suite 4 / 62701 / Springfield / USA"),
                Arguments.of(
                        """
                        Maria-Theodora Papadimitriou-Konstantinidou, PhD
                        Professor of Marine Biology
                        Department of Biology
                        University of the Cyclades
                        ORCID: 0000-0002-1825-0097
                        Twitter: @mtpapa
                        """,
                        "Maria-Theodora Papadimitriou-Konstantinidou, PhD",
                        "Professor of Marine Biology @ University of the Cyclades (Department of Biology)",
                        "https://orcid.org/0000-0002-1825-0097, https://x.com/mtpapa",
                        ""),
                Arguments.of(
                        """
                        Sean O'Brien - Managing Partner - Shamrock Ventures
                        sean@shamrock.example - +353 1 000 0000 - @sean@mastodon.example
                        """,
                        "Sean O'Brien",
                        "Managing Partner @ Shamrock Ventures",
                        "@sean@mastodon.example, sean@shamrock.example, +353 1 000 0000",
                        ""),
                Arguments.of(
                        """
                        Z poważaniem
                        Agnieszka Wiśniewska
                        Kierownik projektu
                        Bursztyn sp. z o.o.
                        ul. Długa 3, 80-831 Gdańsk
                        tel. +48 58 000 00 00
                        """,
                        "Agnieszka Wiśniewska",
                        "Kierownik projektu @ Bursztyn sp. z o.o.",
                        "+48 58 000 00 00",
                        "ul. Długa 3 / 80-831 / Gdańsk / "),
                Arguments.of(
                        """
                        Linnéa Åkesson, utvecklare på Norrsken AB
                        linnea.akesson@norrsken.example
                        github.com/linnea-akesson
                        """,
                        "Linnéa Åkesson",
                        "utvecklare @ Norrsken AB",
                        "linnea.akesson@norrsken.example, https://github.com/linnea-akesson",
                        ""),
                Arguments.of("""
                        > On Monday wrote
                        mehmet.yilmaz@bogazici-yazilim.example
                        """, "Mehmet Yilmaz", "", "mehmet.yilmaz@bogazici-yazilim.example", ""),
                Arguments.of("""
                        Rajesh
                        Consultant, Monsoon Consulting
                        rajesh@monsoon.example
                        """, "Rajesh", "Consultant @ Monsoon Consulting", "rajesh@monsoon.example", ""),
                Arguments.of(
                        """
                        Olivia Brown
                        Journalist
                        The Harbour Post
                        olivia@harbourpost.example
                        London SW1A 1AA
                        """,
                        "Olivia Brown",
                        "Journalist @ The Harbour Post",
                        "olivia@harbourpost.example",
                        " / SW1A 1AA / London / "),
                Arguments.of(
                        """
                        Name: Diego Fernández
                        Title: Arquitecto
                        Company: Ladrillo
                        Email: diego@ladrillo.example
                        Phone: +52 55 0000 0000
                        """,
                        "Diego Fernández",
                        "Arquitecto @ Ladrillo",
                        "diego@ladrillo.example, +52 55 0000 0000",
                        ""),
                Arguments.of(
                        """
                        Noa Ben-David
                        VP Engineering @ Olive Branch
                        Tel Aviv, Israel
                        noa@olivebranch.example
                        """,
                        "Noa Ben-David",
                        "VP Engineering @ Olive Branch",
                        "noa@olivebranch.example",
                        " /  / Tel Aviv / Israel"));
    }

    @Test
    void readsPronounsAndBirthdays() {
        Pasted pasted = PasteReader.read("Alex Kim [they/them]\nGeburtstag: 8. März 1985\n", "DE");
        assertThat(pasted.name()).isEqualTo("Alex Kim");
        assertThat(pasted.pronouns()).isEqualTo("they/them");
        assertThat(pasted.birthday()).isEqualTo(PartialDate.of(1985, 3, 8));
        assertThat(PasteReader.read("Ana Lima\nné le 3 mai", "FR").birthday()).isEqualTo(PartialDate.ofDay(5, 3));
    }

    @Test
    void whatNothingIsKnownAboutGoesIntoTheNote() {
        Pasted pasted = PasteReader.read("Mina Rahimi\nWe talked about backups that take all night.", "NO");
        assertThat(pasted.left()).containsExactly("We talked about backups that take all night.");
        assertThat(pasted.form(acquaint.app.platform.Ids.next()).basics().note())
                .contains("backups");
    }

    @Test
    void aTextOfNothingIsEmptyAndNoTextMakesItFail() {
        assertThat(PasteReader.read(" \n-- \n", "PT").isEmpty()).isTrue();
        long seed = 20261102;
        Random random = new Random(seed);
        String alphabet = "ab Z9@.:/|,-+()\n\t李\u202eé#<>'\"«ー";
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(random.nextInt(200), 0, alphabet.length())
                    .mapToObj(at -> alphabet.substring(at, at + 1))
                    .collect(Collectors.joining());
            Pasted once = PasteReader.read(text, "PT");
            assertThat(PasteReader.read(text, "PT"))
                    .as("seed %d, text %s", seed, text)
                    .isEqualTo(once);
        }
    }

    private static String works(Pasted pasted) {
        return pasted.work().stream().map(PasteReaderTest::work).collect(Collectors.joining("; "));
    }

    private static String work(Work one) {
        return one.title() + " @ " + one.organisation()
                + (one.department().isEmpty() ? "" : " (" + one.department() + ")");
    }

    private static String channels(Pasted pasted) {
        return pasted.channels().stream().map(PasteReaderTest::channel).collect(Collectors.joining(", "));
    }

    private static String channel(Found one) {
        return one.value() + (one.label().isEmpty() ? "" : " (" + one.label() + ")");
    }

    private static String place(Pasted pasted) {
        var address = pasted.address();
        return address.isEmpty()
                ? ""
                : String.join(" / ", address.street(), address.postcode(), address.locality(), address.country());
    }
}
