package acquaint.formats.network;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Fixtures;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.Source;
import acquaint.formats.System;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XTest {

    private static final String TWEETS = """
            window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "1", "full_text" : "Tea with @linwei!",
              "entities" : { "user_mentions" : [ { "name" : "林薇", "screen_name" : "LinWei",
              "indices" : [ "9", "16" ], "id_str" : "31415926", "id" : "31415926" } ] } } } ]
            """;

    private static Source zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return Source.of("twitter-2024-01-01.zip", bytes.toByteArray());
    }

    private static Channel number(String id) {
        return Channel.of(Kind.X, "https://x.com/i/user/" + id);
    }

    @Test
    void keepsPeopleOfWhomOnlyTheNumberIsKnown() {
        Reading reading = Reading.fixture("x-following.js");
        assertThat(reading.summary().detection().system()).isEqualTo(System.X);
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.people()).hasSize(3);
        PersonRecord first = reading.people().getFirst();
        assertThat(first.name().isEmpty()).isTrue();
        assertThat(first.origin().sourceId()).isEqualTo("9007199254740993001");
        assertThat(first.origin().line()).isEqualTo(2);
        assertThat(first.channels()).containsExactly(number("9007199254740993001"));
        assertThat(first.tags()).containsExactly("following");
    }

    @Test
    void readsTheOneLineFormWithoutLinksOfEarlierYears() {
        Reading reading = Reading.fixture("x-follower-2019.js");
        assertThat(reading.values(Kind.X))
                .containsExactly("https://x.com/i/user/31415926", "https://x.com/i/user/16180339");
        assertThat(reading.people()).allSatisfy(p -> assertThat(p.tags()).containsExactly("follower"));
    }

    @Test
    void aFileWhoseFirstLineWasCutOffIsKnownByItsElements() {
        Reading reading = Reading.of("[{\"follower\":{\"accountId\":\"5\"}}]");
        assertThat(reading.summary().detection().confidence()).isEqualTo(0.9);
        assertThat(reading.values(Kind.X)).containsExactly("https://x.com/i/user/5");
    }

    @Test
    void aListOfNobodyIsStillRecognised() {
        Reading reading = Reading.of("window.YTD.follower.part0 = [ ]");
        assertThat(reading.summary().detection().system()).isEqualTo(System.X);
        assertThat(reading.records()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void anEntryWithoutAnyNumberIsLeftOutWithItsLine() {
        Reading reading = Reading.of("window.YTD.follower.part0 = [\n{\"follower\":{}},\n"
                + "{\"follower\":{\"accountId\":\"\",\"userLink\":\"https://x.com/intent/user?user_id=7\"}}]");
        assertThat(reading.values(Kind.X)).containsExactly("https://x.com/i/user/7");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.line())
                .isEqualTo(2));
    }

    @Test
    void theAccountIsTheOwner() {
        PersonRecord owner = Reading.fixture("x-account.js").people().getFirst();
        assertThat(owner.owner()).isTrue();
        assertThat(owner.name().display()).isEqualTo("Amara Okafor 🌍");
        assertThat(owner.origin().sourceId()).isEqualTo("1000001");
        assertThat(owner.channels())
                .extracting(Channel::value)
                .containsExactly(
                        "https://x.com/amaraokafor",
                        "https://x.com/i/user/1000001",
                        "amara@okafor.example",
                        "+2348005550101");
    }

    @Test
    void theUploadedAddressBookIsToldApart() {
        Reading reading = Reading.of("window.YTD.contact.part0 = [ { \"contact\" : { \"id\" : \"8\","
                + " \"emails\" : [ \"zofia@zielinska.example\" ], \"phoneNumbers\" : [ \"+48 22 555 01 02\" ] } } ]");
        PersonRecord person = reading.people().getFirst();
        assertThat(person.tags()).containsExactly("address book");
        assertThat(person.channels())
                .containsExactly(
                        Channel.of(Kind.EMAIL, "zofia@zielinska.example"), Channel.of(Kind.PHONE, "+48 22 555 01 02"));
    }

    @Test
    void messagesToldWithoutTheAccountFindTheirOwnerInAllOfThem() {
        Reading reading = Reading.fixture("x-direct-messages.js");
        List<MessageRecord> messages = reading.all(MessageRecord.class);
        assertThat(messages)
                .extracting(MessageRecord::direction)
                .containsExactly(Direction.SENT, Direction.RECEIVED, Direction.RECEIVED);
        MessageRecord first = messages.getFirst();
        assertThat(first.text()).isEqualTo("Grüße aus Łódź — see you at \"Tea\"?");
        assertThat(first.at()).hasToString("2022-03-05T10:01:02Z");
        assertThat(first.conversation()).isEqualTo("1000001-31415926");
        assertThat(first.origin().sourceId()).isEqualTo("1500000000000000002");
        assertThat(first.origin().line()).isEqualTo(6);
        assertThat(first.from().owner()).isTrue();
        assertThat(first.to()).containsExactly(Party.of("", number("31415926")).withSourceId("31415926"));
    }

    @Test
    void withOneConversationAloneNobodyCanTellWhoseItIs() {
        String one = new String(Fixtures.bytes("x-direct-messages.js"), StandardCharsets.UTF_8);
        Reading reading = Reading.of(one.replace("27182818", "31415926"));
        assertThat(reading.all(MessageRecord.class))
                .extracting(MessageRecord::direction)
                .containsOnly(Direction.UNKNOWN);
    }

    @Test
    void aGroupIsAllWhoEverSpokeInItOrJoined() {
        Options options = Options.DEFAULT.withOwner(java.util.Set.of("1000001"));
        Reading reading = Reading.of(Fixtures.source("x-direct-messages-group.js"), options);
        List<MessageRecord> messages = reading.all(MessageRecord.class);
        assertThat(messages).extracting(MessageRecord::direction).containsExactly(Direction.RECEIVED, Direction.SENT);
        assertThat(messages.getFirst().to())
                .extracting(Party::sourceId)
                .containsExactly("27182818", "1000001", "31415926");
    }

    @Test
    void textsAreLeftOutWhereTheyAreNotWanted() {
        Reading reading = Reading.of(Fixtures.source("x-direct-messages.js"), Options.DEFAULT.withTexts(false));
        assertThat(reading.all(MessageRecord.class)).hasSize(3).allSatisfy(message -> {
            assertThat(message.text()).isEmpty();
            assertThat(message.raw()).doesNotContain("Tea", "山田");
        });
    }

    @Test
    void theFilesOfAnArchiveKnowOfEachOther() {
        Reading reading = Reading.of(zip(Map.of(
                "data/manifest.js",
                        "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000001\"}}"
                                .getBytes(StandardCharsets.UTF_8),
                "data/account.js", Fixtures.bytes("x-account.js"),
                "data/tweets.js", TWEETS.getBytes(StandardCharsets.UTF_8),
                "data/following.js", Fixtures.bytes("x-following.js"),
                "data/direct-messages.js", Fixtures.bytes("x-direct-messages.js"),
                "data/direct-messages-group.js", Fixtures.bytes("x-direct-messages-group.js"))));
        assertThat(reading.summary().detection().system()).isEqualTo(System.X);
        assertThat(reading.people()).hasSize(4);
        PersonRecord mentioned = reading.people().stream()
                .filter(p -> "31415926".equals(p.origin().sourceId()))
                .findFirst()
                .orElseThrow();
        assertThat(mentioned.name().display()).isEqualTo("林薇");
        assertThat(mentioned.channels())
                .containsExactly(number("31415926"), Channel.of(Kind.X, "https://x.com/linwei"));
        assertThat(reading.all(MessageRecord.class))
                .hasSize(5)
                .filteredOn(m -> m.direction() == Direction.SENT)
                .extracting(m -> m.from().name())
                .containsExactly("Amara Okafor 🌍", "Amara Okafor 🌍");
        assertThat(reading.all(MessageRecord.class))
                .filteredOn(m -> "31415926".equals(m.from().sourceId()))
                .extracting(m -> m.from().name())
                .containsExactly("林薇");
    }

    @ParameterizedTest
    @CsvSource({
        "window.YTD.tweets.part0, your own posts",
        "window.YTD.like.part3, the posts you liked",
        "window.YTD.block.part0, the accounts you blocked",
        "window.YTD.mute.part0, the accounts you muted",
        "window.YTD.saved_search.part0, your saved searches",
        "window.YTD.ad_impressions.part0, advertisements",
        "window.YTD.direct_message_headers.part0, direct-messages.js holds the same",
        "window.YTD.ip_audit.part0, your sign-ins",
        "window.YTD.periscope_broadcast_metadata.part0, “periscope broadcast metadata”",
        "window.__THAR_CONFIG, table of contents",
    })
    void whatIsNotAboutPeopleIsRefusedWithTheFileToChoose(String script, String what) {
        Reading reading = Reading.of(script + " = [ { \"x\" : { \"accountId\" : \"1\", \"id\" : \"2\" } } ]");
        assertThat(reading.records()).isEmpty();
        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        assertThat(reading.summary().detection().reason()).contains(what, "following.js");
    }

    @Test
    void aDamagedEntryCostsOnlyItself() {
        Reading reading = Reading.of("window.YTD.follower.part0 = [\n{\"follower\":{\"accountId\":\"1\"}},\n"
                + "{\"follower\":{\"accountId\" \"2\"}},\n{\"follower\":{\"accountId\":\"3\"}}\n]");
        assertThat(reading.values(Kind.X)).containsExactly("https://x.com/i/user/1", "https://x.com/i/user/3");
        assertThat(reading.warnings()).singleElement().satisfies(w -> assertThat(w.sentence())
                .contains("line 3", "damaged"));
    }
}
