package acquaint.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.FormatRecord;
import acquaint.formats.Formats;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.Reading;
import acquaint.formats.Sink;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {

    private static Party who(String name, String address) {
        return Party.of(name, Channel.of(Kind.EMAIL, address));
    }

    private static final Party NOOR = who("Noor Haddad", "noor.haddad@example.net");

    private static List<MessageRecord> mails(Reading reading) {
        return reading.all(MessageRecord.class);
    }

    private static MessageRecord mail(String... headers) {
        String text = "From: Ana <ana@example.org>\nTo: b@example.org\n" + String.join("\n", headers) + "\n\nbody\n";
        return mails(Reading.of(text)).getFirst();
    }

    @Test
    void readsWhoWroteToWhomAndWhenFromAMailboxOfAnyDialect() {
        Reading reading = Reading.fixture("mailbox.mbox");
        assertThat(reading.summary().detection().system()).isEqualTo(System.MAIL);
        List<MessageRecord> mails = mails(reading);
        assertThat(mails)
                .extracting(mail -> mail.origin().sourceId())
                .containsExactly(
                        "m1@mail.example.org", "m2@example.net", "m5@example.vn", "m7@evil.example", "m8@example.org");

        MessageRecord first = mails.getFirst();
        assertThat(first.from()).isEqualTo(who("Ana Oliveira", "ana@example.org"));
        assertThat(first.to())
                .containsExactly(
                        who("Haddad, Noor", "noor.haddad@example.net").owner(true),
                        who("Jörg Müller", "joerg@example.de"));
        assertThat(first.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(first.at()).hasToString("2023-10-16T03:29:30+02:00");
        assertThat(first.subject()).isEmpty();
        assertThat(first.text()).isEmpty();
        assertThat(first.raw()).contains("ana@example.org").doesNotContain("Received", "Subject", "Caf");
        assertThat(first.origin().line()).isEqualTo(1);

        MessageRecord answer = mails.get(1);
        assertThat(answer.from()).isEqualTo(NOOR.owner(true));
        assertThat(answer.direction()).isEqualTo(Direction.SENT);
        assertThat(answer.to())
                .containsExactly(
                        who("Ana Oliveira", "ana@example.org"),
                        who("山田太郎", "taro@example.jp"),
                        who("the boss", "chidi@example.ng"),
                        who("Zo\"e\" Okafor", "zoe@example.org"));
        assertThat(answer.conversation()).isEqualTo(first.conversation()).isEqualTo("1780000000000000001");
        assertThat(answer.origin().line()).isEqualTo(29);

        assertThat(mails.get(2).from()).isEqualTo(who("Mai Nguyen", "mai@example.vn"));
        assertThat(mails.get(2).at()).as("the From line's").hasToString("2023-10-18T07:15");
        assertThat(mails.get(2).conversation()).isEqualTo("root@example.vn");
        assertThat(mails.get(3).at()).hasToString("1996-10-20T12:00-04:00");
        assertThat(mails.get(4).from()).isEqualTo(who("Ikram", "ikram@münchen.example"));
        assertThat(mails.get(4).to()).extracting(Party::owner).containsExactly(true);
    }

    @Test
    void tellsWhatWasLeftOutAndOfWhomItDoesNotBelieveTheAddress() {
        Reading reading = Reading.fixture("mailbox.mbox");
        assertThat(mails(reading).get(3).from()).isEqualTo(Party.of("Someone"));
        assertThat(reading.warnings())
                .extracting(Warning::message)
                .satisfiesExactly(
                        deceit -> assertThat(deceit).contains("“Someone” stands with two addresses"),
                        automatic -> assertThat(automatic).startsWith("1 mail"),
                        unwanted -> assertThat(unwanted).startsWith("2 mails").contains("spam"));
    }

    @Test
    void readsSubjectsOnlyWhenAsked() {
        Source source = acquaint.formats.Fixtures.source("mailbox.mbox");
        MessageRecord first =
                mails(Reading.of(source, Options.DEFAULT.withSubjects(true))).getFirst();
        assertThat(first.subject()).isEqualTo("Café on Friday?");
        assertThat(first.raw()).contains("subject:");
    }

    @Test
    void readsASingleMessageWithItsAddressesWhateverItsLineEnds() {
        for (String end : List.of("\n", "\r\n")) {
            Reading reading = Reading.of(String.join(
                    end,
                    "Received: from a.example",
                    " by b.example; 1 Jan 2024 00:00:00 +0000",
                    "Date: 1 Jan 2024 00:00:00 +0000",
                    "From: Ana <ana@example.org>",
                    "To: =?utf-8?B?SmE=?= =?utf-8?B?bg==?= =?utf-8?B?IG4=?= <jan@example.org>",
                    "",
                    "From: not a header",
                    ""));
            assertThat(mails(reading)).singleElement().satisfies(mail -> {
                assertThat(mail.from()).isEqualTo(who("Ana", "ana@example.org"));
                assertThat(mail.to()).containsExactly(who("Jan n", "jan@example.org"));
                assertThat(mail.direction()).isEqualTo(Direction.UNKNOWN);
                assertThat(mail.at()).hasToString("2024-01-01T00:00Z");
            });
            assertThat(reading.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 12 Nov 2013 09:12:42 -0500|2013-11-12T09:12:42-05:00",
                "12 Nov 2013 09:12 GMT|2013-11-12T09:12Z",
                "Fri, 23 Aug 2002 2:32:53 -0400 (Eastern)|2002-08-23T02:32:53-04:00",
                "Fri, 23 Aug 02 02:32:53 PDT|2002-08-23T02:32:53-07:00",
                "Fri, 23 Aug 102 02:32:53 +0000|2002-08-23T02:32:53Z",
                "Fri, 23 Aug 2002 02:32:60 K|2002-08-23T02:32:59",
                "Fri Aug 23 02:32:53 2002|2002-08-23T02:32:53",
                "Sat, 24-Aug-2002 02:32:53 +0530|2002-08-24T02:32:53+05:30",
            })
    void readsDatesOfOldAndNew(String written, String moment) {
        assertThat(mail("Date: " + written).at()).hasToString(moment);
    }

    @Test
    void aDateThatIsNoneIsToldAndNotGuessed() {
        Reading reading =
                Reading.of("From: a@example.org\nTo: b@example.org\nSubject: x\nDate: 31 Feb 2024 25:00 X\n\n");
        assertThat(mails(reading).getFirst().at()).isNull();
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.message())
                .contains("31 Feb"));
    }

    @Test
    void believesContentLengthWhereAMessageFollowsRightThere() {
        String body =
                "a\n\nFrom b@example.org Mon Jan  1 00:00:00 2024\nFrom: quoted <q@example.org>\nTo: b@example.org\n\nz\n";
        String box =
                "From a@example.org Mon Jan  1 00:00:00 2024\nFrom: A <a@example.org>\nContent-Length: %d\n\n" + body
                        + "\nFrom c@example.org Mon Jan  1 00:00:00 2024\nFrom: C <c@example.org>\nDate: 1 Jan 2024 00:00 GMT\n\nend\n";
        assertThat(mails(Reading.of(box.formatted(body.length()))))
                .extracting(mail -> mail.from().name())
                .containsExactly("A", "C");
        assertThat(mails(Reading.of(box.formatted(99999))))
                .extracting(mail -> mail.from().name())
                .containsExactly("A", "quoted", "C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Return-Path: <>",
                "From: GitLab <no-reply@example.org>",
                "From: Mail <MAILER-DAEMON@example.org>",
                "List-Unsubscribe: <mailto:x@example.org>",
                "List-Id: <list.example.org>",
            })
    void leavesOutOfAMailboxWhatNobodyWroteToItsOwner(String header) {
        String from = header.startsWith("From") ? "" : "From: Ana <ana@example.org>\n";
        String box = "From x Mon Jan  1 00:00:00 2024\n" + from + header + "\nTo: list@example.org\n\nx\n";
        Options options = Options.DEFAULT.withOwner(java.util.Set.of("me@example.org"));
        Reading reading = Reading.of(Source.of("box", box.getBytes(StandardCharsets.UTF_8)), options);
        assertThat(reading.records()).isEmpty();
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void readsTheArchiveOfAMailingListAndItsHiddenAddresses() {
        Reading reading = Reading.of("From ana at example.org  Mon Jan  1 00:00:00 2024\n"
                + "From: ana at example.org (Ana)\nDate: Mon, 1 Jan 2024 00:00:00 +0000\nList-Post: <mailto:l@example.org>\n"
                + "To: l@example.org\nList-Id: <l.example.org>\n\nx\n");
        assertThat(mails(reading)).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo(who("Ana", "ana@example.org"));
            assertThat(mail.to()).as("a list is nobody").isEmpty();
        });
    }

    @Test
    void aMailboxWithoutBlankLinesBetweenItsMessagesIsParted() {
        String one = "From - \nFrom: a@example.org\nTo: b@example.org\n\nx\n";
        assertThat(mails(Reading.of(one + one + one))).hasSize(3);
    }

    @Test
    void aTableWithAColumnFromIsNoMail() {
        assertThat(Reading.of("From,To,Date\nAna,Zoë,2024\n")
                        .summary()
                        .detection()
                        .system())
                .isNotEqualTo(System.MAIL);
        assertThat(Reading.of("To: do\nFrom: here\n").summary().detection().system())
                .isNotEqualTo(System.MAIL);
    }

    @Test
    void streamsAMailboxOfManyMessagesWithoutKeepingAnyBody() throws IOException {
        byte[] mail = ("From a@example.org Mon Jan  1 00:00:00 2024\nFrom: A <a@example.org>\nTo: b@example.org\n"
                        + "Date: Mon, 1 Jan 2024 00:00:00 +0000\n\n" + ("x".repeat(75) + "\n").repeat(2000) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        int times = 2000; // 300 MB
        Source source = Source.of("big", () -> new Repeated(mail, times));
        int[] count = new int[1];
        Formats.read(source, new Sink() {
            @Override
            public void record(FormatRecord r) {
                count[0]++;
            }

            @Override
            public void warning(Warning w) {
                throw new AssertionError(w);
            }
        });
        assertThat(count[0]).isEqualTo(times);
    }

    /** The same bytes again and again, never in memory at once. */
    private static final class Repeated extends InputStream {

        private final byte[] once;
        private long left;

        Repeated(byte[] once, int times) {
            this.once = once;
            this.left = (long) once.length * times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Objects.checkFromIndexSize(from, length, into.length);
            if (left == 0) {
                return -1;
            }
            int at = once.length - 1 - (int) ((left - 1) % once.length);
            int count = (int) Math.min(Math.min(length, once.length - at), left);
            java.lang.System.arraycopy(once, at, into, from, count);
            left -= count;
            return count;
        }
    }
}
