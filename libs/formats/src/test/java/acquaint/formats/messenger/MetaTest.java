package acquaint.formats.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import acquaint.formats.Channel;
import acquaint.formats.Fixtures;
import acquaint.formats.FormatRecord.Kind;
import acquaint.formats.MessageRecord;
import acquaint.formats.MessageRecord.Direction;
import acquaint.formats.Options;
import acquaint.formats.Party;
import acquaint.formats.PersonRecord;
import acquaint.formats.Reading;
import acquaint.formats.Source;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaTest {

    private static List<MessageRecord> messages(Reading reading) {
        return reading.all(MessageRecord.class);
    }

    private static String thread(String participants, String messages, String title) {
        return "{\"participants\":[" + participants + "],\"messages\":[" + messages + "],\"title\":\"" + title
                + "\",\"thread_path\":\"inbox/x_1\"}";
    }

    private static String message(String sender, String text) {
        return "{\"sender_name\":\"" + sender + "\",\"timestamp_ms\":1672617600000,\"content\":\"" + text + "\"}";
    }

    @Test
    void aFacebookThreadOfTwoTellsWhoWroteWhatWhenAndWhoseItIs() {
        Reading reading = Reading.fixture("facebook-thread.json");
        assertThat(reading.summary().detection().system()).isEqualTo(System.FACEBOOK);
        assertThat(reading.summary().detection().confidence()).isGreaterThan(0.9);
        MessageRecord last = messages(reading).getFirst();
        assertThat(last.from().name()).isEqualTo("Zoë Okafor");
        assertThat(last.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(last.to()).extracting(Party::name, Party::owner).containsExactly(tuple("José Núñez", true));
        assertThat(last.text()).isEqualTo("À bientôt 👋");
        assertThat(last.at()).hasToString("2023-01-02T00:06Z");
        assertThat(last.conversation()).isEqualTo("zoeokafor_10150");
        assertThat(last.origin().line()).isEqualTo(11);
        assertThat(messages(reading).get(1).direction()).isEqualTo(Direction.SENT);
        assertThat(messages(reading).get(1).text()).isEqualTo("Привет! Also \"quoted\", with a\nsecond line");
        assertThat(messages(reading).get(2).text()).isEmpty();
        assertThat(messages(reading)).hasSize(6);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void textsAreLeftOutWhereNotAskedFor() {
        Reading reading = Reading.of(Fixtures.source("facebook-thread.json"), Options.DEFAULT.withTexts(false));
        assertThat(messages(reading)).hasSize(6).allSatisfy(message -> {
            assertThat(message.text()).isEmpty();
            assertThat(message.raw()).doesNotContain("content", "Friday");
        });
    }

    @Test
    void friendsComeWithTheDayTheyBecameFriends() {
        Reading reading = Reading.fixture("facebook-friends.json");
        assertThat(reading.names())
                .containsExactly("Zoë Okafor", "Nguyễn Thị Ánh", "山田 太郎", "Łukasz Wiśniewski", "Amina El-Sayed");
        assertThat(reading.people().getFirst().since()).hasToString("2023-11-14");
        assertThat(reading.people().getLast().since()).hasToString("2014-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"friends", "friends_v2", "friends_v3"})
    void friendsOfAllGenerationsAreRead(String key) {
        Reading reading = Reading.of("{\"" + key
                + "\":[{\"name\":\"Ana\",\"timestamp\":1700000000,\"contact_info\":\"ana@mail.example\"}]}");
        assertThat(reading.summary().detection().system()).isEqualTo(System.FACEBOOK);
        assertThat(reading.names()).containsExactly("Ana");
        assertThat(reading.values(Channel.Kind.EMAIL)).containsExactly("ana@mail.example");
    }

    @Test
    void theAddressBookThatATelephoneSentIsRead() {
        Reading reading =
                Reading.of("{\"address_book_v2\":{\"address_book\":[{\"name\":\"Ana\",\"details\":[{\"contact_point\":"
                        + "\"+351 21 000 000\"},{\"contact_point\":\"ana@mail.example\"}],\"created_timestamp\":1}]}}");
        assertThat(reading.names()).containsExactly("Ana");
        assertThat(reading.values(Channel.Kind.PHONE)).containsExactly("+351 21 000 000");
        assertThat(reading.values(Channel.Kind.EMAIL)).containsExactly("ana@mail.example");
        assertThat(reading.people().getFirst().since()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "received_friend_requests_v2, friend requests",
        "removed_friends_v2, no longer",
        "sent_friend_requests_v2, friend requests",
        "account_activity_v2, without anybody",
        "comments_v2, without anybody",
        "relationships_follow_requests_sent, requests to follow",
        "relationships_blocked_users, blocked",
        "impressions_history_ads_seen, without anybody"
    })
    void listsWithoutPeopleOneKnowsAreRefusedWithAWayOn(String key, String why) {
        Reading reading =
                Reading.of("{\"" + key + "\":[{\"name\":\"Ana\",\"timestamp\":1700000000,\"string_map_data\":{}}]}");
        assertThat(reading.summary().detection().system()).isEqualTo(System.UNKNOWN);
        assertThat(reading.summary().detection().reason()).contains(why, "Choose");
        assertThat(reading.records()).isEmpty();
    }

    @Test
    void aGroupIsSentToAllTheOthersAndSystemNoticesAreLeftOut() {
        Reading reading = Reading.of(
                Source.of(
                        "test",
                        thread(
                                        "{\"name\":\"Ana\"},{\"name\":\"Bo\"},{\"name\":\"Chi\"},{\"name\":\"Facebook user\"}",
                                        message("Ana", "hi") + ","
                                                + message("Facebook user", "gone") + ","
                                                + "{\"sender_name\":\"Bo\",\"timestamp_ms\":1672617600000,\"type\":\"Unsubscribe\","
                                                + "\"content\":\"Bo left the group.\"},"
                                                + "{\"sender_name\":\"Bo\",\"timestamp_ms\":1672617600000,\"is_unsent\":true}",
                                        "Book club")
                                .getBytes(StandardCharsets.UTF_8)),
                Options.DEFAULT.withOwner(Set.of("chi")));
        assertThat(messages(reading)).hasSize(2);
        assertThat(messages(reading).getFirst().to()).extracting(Party::name).containsExactly("Bo", "Chi");
        assertThat(messages(reading).getFirst().direction()).isEqualTo(Direction.RECEIVED);
        assertThat(messages(reading).getLast().from().isEmpty()).isTrue();
    }

    @Test
    void messengersEncryptedExportIsReadWithoutARepairItDoesNotNeed() {
        Reading reading =
                Reading.of("{\"participants\":[\"Zoë Okafor\",\"José\"],\"threadName\":\"José_15\",\"messages\":["
                        + "{\"isUnsent\":false,\"media\":[],\"reactions\":[],\"senderName\":\"Zoë Okafor\",\"text\":\"Açaí?\","
                        + "\"timestamp\":1711913758573,\"type\":\"text\"},{\"isUnsent\":true,\"senderName\":\"José\",\"text\":\"\","
                        + "\"timestamp\":1711913758574}]}");
        assertThat(reading.summary().detection().system()).isEqualTo(System.FACEBOOK);
        MessageRecord only = messages(reading).getFirst();
        assertThat(messages(reading)).hasSize(1);
        assertThat(only.text()).isEqualTo("Açaí?");
        assertThat(only.direction()).isEqualTo(Direction.SENT);
        assertThat(only.at()).hasToString("2024-03-31T19:35:58.573Z");
    }

    @Test
    void aFacebookArchiveKnowsItsOwnerByTheProfile() {
        Reading reading = Reading.of(new Zips()
                .fixture("your_facebook_activity/messages/inbox/zoeokafor_10150/message_1.json", "facebook-thread.json")
                .fixture("connections/friends/your_friends.json", "facebook-friends.json")
                .text(
                        "connections/friends/received_friend_requests.json",
                        "{\"received_friend_requests_v2\":[{\"name\":\"Eve\",\"timestamp\":1700000000}]}")
                .text(
                        "personal_information/profile_information/profile_information.json",
                        "{\"profile_v2\":{\"name\":{\"full_name\":\"Jos\\u00c3\\u00a9 N\\u00c3\\u00ba\\u00c3\\u00b1ez\","
                                + "\"first_name\":\"Jos\\u00c3\\u00a9\",\"middle_name\":\"\",\"last_name\":\"N\\u00c3\\u00ba\\u00c3\\u00b1ez\"},"
                                + "\"emails\":{\"emails\":[\"jose@mail.example\"]},\"birthday\":{\"year\":1985,\"month\":3,\"day\":8},"
                                + "\"profile_uri\":\"https://www.facebook.com/jose.nunez\"}}")
                .source());
        assertThat(reading.summary().detection().system()).isEqualTo(System.FACEBOOK);
        assertThat(reading.summary().count(Kind.MESSAGE)).isEqualTo(6);
        assertThat(reading.names()).contains("Zoë Okafor", "José Núñez").doesNotContain("Eve");
        PersonRecord owner = reading.people().stream()
                .filter(PersonRecord::owner)
                .findFirst()
                .orElseThrow();
        assertThat(owner.name().family()).isEqualTo("Núñez");
        assertThat(owner.dates()).hasSize(1);
        assertThat(reading.values(Channel.Kind.FACEBOOK)).containsExactly("https://www.facebook.com/jose.nunez");
        assertThat(messages(reading).get(1).direction()).isEqualTo(Direction.SENT);
    }

    @Test
    void theOwnerIsWhoTakesPartInEveryThread() {
        Reading reading = Reading.of(new Zips()
                .text(
                        "messages/inbox/a_1/message_1.json",
                        thread("{\"name\":\"Ana\"},{\"name\":\"Bo\"},{\"name\":\"Chi\"}", message("Bo", "1"), "Club"))
                .text(
                        "messages/inbox/b_2/message_1.json",
                        thread(
                                "{\"name\":\"Dina\"},{\"name\":\"Bo\"},{\"name\":\"Eli\"}",
                                message("Dina", "2"),
                                "Team"))
                .source());
        assertThat(messages(reading))
                .extracting(MessageRecord::direction)
                .containsExactly(Direction.SENT, Direction.RECEIVED);
    }

    @Test
    void anInstagramArchiveIsOneEvenWhereItsThreadsLookLikeFacebooks() {
        Reading reading = Reading.of(new Zips()
                .fixture("connections/followers_and_following/followers_1.json", "instagram-followers.json")
                .fixture("connections/followers_and_following/following.json", "instagram-following.json")
                .text(
                        "connections/followers_and_following/close_friends.json",
                        "{\"relationships_close_friends\":[{\"title\":\"\",\"media_list_data\":[],\"string_list_data\":"
                                + "[{\"href\":\"https://www.instagram.com/dina\",\"value\":\"dina\",\"timestamp\":1700000000}]}]}")
                .text(
                        "personal_information/personal_information/personal_information.json",
                        "{\"profile_user\":[{\"title\":\"\",\"media_map_data\":{},\"string_map_data\":{\"Email\":{\"href\":\"\",\"value\":"
                                + "\"bo@mail.example\"},\"Username\":{\"value\":\"bo_x\"},\"Name\":{\"value\":\"Bo\"},\"Phone Confirmed\":{\"value\":\"True\"}}}]}")
                .text(
                        "your_instagram_activity/messages/inbox/ana_1/message_1.json",
                        thread("{\"name\":\"Ana\"},{\"name\":\"Bo\"}", message("Bo", "1"), "Ana"))
                .source());
        assertThat(reading.summary().detection().system()).isEqualTo(System.INSTAGRAM);
        assertThat(reading.summary().count(Kind.PERSON)).isEqualTo(10);
        assertThat(messages(reading).getFirst().origin().system()).isEqualTo(System.INSTAGRAM);
        assertThat(messages(reading).getFirst().direction()).isEqualTo(Direction.SENT);
        PersonRecord close = reading.people().stream()
                .filter(person -> person.tags().contains("Close friends"))
                .findFirst()
                .orElseThrow();
        assertThat(close.channels().getFirst().value()).isEqualTo("https://www.instagram.com/dina");
        assertThat(reading.people().stream().filter(PersonRecord::owner).map(person -> person.name()
                        .display()))
                .containsExactly("Bo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instagram-followers.json", "instagram-following.json"})
    void bothShapesOfInstagramsListsGiveHandlesAndDays(String fixture) {
        Reading reading = Reading.fixture(fixture);
        assertThat(reading.summary().detection().system()).isEqualTo(System.INSTAGRAM);
        assertThat(reading.values(Channel.Kind.INSTAGRAM))
                .containsExactly(
                        "https://www.instagram.com/zoe.okafor",
                        "https://www.instagram.com/anh_nguyen",
                        "https://www.instagram.com/taro.yamada",
                        "https://www.instagram.com/lukasz__w");
        PersonRecord first = reading.people().getFirst();
        assertThat(first.since()).hasToString("2023-11-14");
        assertThat(first.name().isEmpty()).isTrue();
        assertThat(first.origin().sourceId()).isEqualTo("https://www.instagram.com/zoe.okafor");
    }

    @Test
    void syncedContactsOfInstagramHaveNamesAndNumbers() {
        Reading reading = Reading.of(
                "{\"contacts_contact_info\":[{\"title\":\"\",\"string_map_data\":{\"First Name\":{\"value\":\"Zo\\u00c3\\u00ab\"},"
                        + "\"Last Name\":{\"value\":\"Okafor\"},\"Contact Information\":{\"value\":\"+234 1 000 0000\"}}}]}");
        assertThat(reading.people().getFirst().name().given()).isEqualTo("Zoë");
        assertThat(reading.values(Channel.Kind.PHONE)).containsExactly("+234 1 000 0000");
    }

    @Test
    void aBracketTooManyCostsNoMessage() {
        String whole = new String(Fixtures.bytes("facebook-thread.json"), StandardCharsets.UTF_8);
        assertThat(messages(Reading.of(whole.replaceFirst(
                        "},\n    \\{\n      \"sender_name\": \"Jos", "}]\n    {\n      \"sender_name\": \"Jos"))))
                .hasSize(6);
        assertThat(messages(Reading.of(whole.replaceFirst("Friday\\?\"", "Friday?"))))
                .hasSizeGreaterThanOrEqualTo(5);
    }
}
