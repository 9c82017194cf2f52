package acquaint.formats.network;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.formats.Affiliation;
import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Fixtures;
import acquaint.formats.PartialDate;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Reading;
import acquaint.formats.System;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mastodon, ActivityPub, Bluesky, GitHub, ORCID and WebFinger. */
class ProfilesTest {

    private static final String ME = "https://orcid.org/0000-0002-1825-0097";

    private static List<String> ids(Reading reading) {
        return reading.people().stream()
                .map(person -> "" + person.origin().sourceId())
                .toList();
    }

    private static List<String> channels(PersonRecord person) {
        return person.channels().stream().map(Channel::value).toList();
    }

    private static String reason(String content) {
        var detection = Reading.of(content).summary().detection();
        assertThat(detection.system()).isEqualTo(System.UNKNOWN);
        return detection.reason();
    }

    @Test
    void mastodonsFollowsAreAccountsWithoutNames() {
        Reading reading = Reading.fixture("mastodon-following.csv");

        assertThat(reading.summary().detection().system()).isEqualTo(System.MASTODON);
        assertThat(reading.values(Kind.MASTODON))
                .containsExactly(
                        "@amina@social.example",
                        "@thandiwe_k@tea.example",
                        "@joao.silva@casa.example",
                        "@kim-minjun@trees.example",
                        "@rosa@social.example");
        assertThat(ids(reading)).startsWith("amina@social.example", "thandiwe_k@tea.example");
    }

    @Test
    void whoIsOnSeveralOfMastodonsListsIsOnePersonWithTheirTitles() {
        Reading reading = Reading.fixture("mastodon-lists.csv");

        assertThat(reading.summary().detection().system()).isEqualTo(System.MASTODON);
        assertThat(reading.people()).hasSize(4);
        assertThat(reading.people().getFirst().tags()).containsExactly("Tea people", "Trees");
        assertThat(reading.people().getFirst().origin().sourceId()).isEqualTo("amina@social.example");
    }

    @Test
    void namesBesideAddressesAreNotMastodonsLists() {
        Reading reading = Reading.of("Amina,amina@tea.example\nRosa,rosa@tea.example\nKim,kim@tea.example\n");

        assertThat(reading.summary().detection().system()).isNotEqualTo(System.MASTODON);
    }

    @Test
    void mutedAccountsServersAndPostsAreRefusedWithWhatToChooseInstead() {
        assertThat(reason("Account address,Hide notifications\ntroll@bad.example,true\n"))
                .contains("muted", "following_accounts.csv");
        assertThat(reason("bad.example\nworse.example\n")).contains("servers", "following_accounts.csv");
        assertThat(reason("""
                {"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection",
                 "orderedItems":[{"type":"Create","actor":"https://social.example/users/leilani"}]}""")).contains("posts", "actor.json");
        assertThat(reason("""
                {"@context":"https://www.w3.org/ns/activitystreams","id":"https://social.example/users/l/following",
                 "type":"OrderedCollection","totalItems":3,"first":"https://social.example/users/l/following?page=1"}""")).contains("first");
    }

    @Test
    void theActorOfAMastodonArchiveIsItsOwner() {
        PersonRecord me = Reading.fixture("mastodon-actor.json").people().getFirst();

        assertThat(me.owner()).isTrue();
        assertThat(me.name().display()).isEqualTo("Leilani Kahananui");
        assertThat(channels(me))
                .containsExactly(
                        "@leilani@social.example", "https://garden.example/leilani", "https://github.com/leilani");
        assertThat(me.channels().get(1).label()).isEqualTo("Garden");
        assertThat(me.note()).isEqualTo("Grows tea & trees.\nHilo\nPlays: ukulele");
        assertThat(me.pronouns()).isEqualTo("she/her");
        assertThat(me.origin().sourceId()).isEqualTo("https://social.example/users/leilani");
    }

    @Test
    void mastodonsAccountsComeWithNamesAndWithoutBots() {
        Reading reading = Reading.fixture("mastodon-accounts.json");

        assertThat(reading.names()).containsExactly("Amina Diallo", "", "Wanjirũ wa Kamau");
        assertThat(channels(reading.people().get(0)))
                .containsExactly("@amina@social.example", "https://amina.example/");
        assertThat(channels(reading.people().get(1))).containsExactly("@sigrun@home.example");
        assertThat(reading.people().get(0).note()).isEqualTo("Bees.");
    }

    @Test
    void aCollectionOfFollowsTellsAddresses() {
        Reading reading = Reading.fixture("activitypub-following.json");

        assertThat(reading.people().stream().map(p -> channels(p).getFirst()))
                .containsExactly(
                        "@thandiwe_k@tea.example",
                        "https://note.example/users/9a1b2c3d4e",
                        "@sigrun@home.example",
                        "@rosa@social.example");
        assertThat(reading.people().get(2).origin().line()).isEqualTo(10);
    }

    @Test
    void blueskyKnowsPeopleByDidWhateverTheirHandle() {
        Reading reading = Reading.fixture("bluesky-follows.json");

        assertThat(reading.names())
                .containsExactly("Amina Diallo 🐝", "김민준", "", "Sigrún Jónsdóttir", "Leilani Kahananui");
        assertThat(reading.people().get(4).owner()).isTrue();
        PersonRecord amina = reading.people().getFirst();
        assertThat(amina.owner()).isFalse();
        assertThat(amina.origin().sourceId()).isEqualTo("did:plc:amina000000000000000000a");
        assertThat(channels(amina)).containsExactly("https://bsky.app/profile/amina.bsky.example");
        assertThat(amina.note()).isEqualTo("Bees, mostly.\nDakar");
        assertThat(amina.photo()).isEqualTo(Photo.of("https://cdn.example/amina.jpg"));
        PersonRecord kim = reading.people().get(1);
        assertThat(channels(kim))
                .containsExactly("https://bsky.app/profile/did:plc:kim00000000000000000000b", "https://trees.example");
        assertThat(kim.pronouns()).isEqualTo("he/him");
        assertThat(channels(reading.people().get(3))).containsExactly("https://bsky.app/profile/sigrun.example");
    }

    @Test
    void blueskysFollowRecordsTellSinceWhen() {
        Reading reading = Reading.of("""
                {"records":[{"uri":"at://did:plc:me/app.bsky.graph.follow/3k","cid":"b",
                 "value":{"$type":"app.bsky.graph.follow","subject":"did:plc:amina","createdAt":"2023-08-01T12:00:00.000Z"}}]}
                {"did":"did:plc:rosa","handle":"rosa.example","displayName":"Rosa Quispe"}
                """);

        assertThat(ids(reading)).containsExactly("did:plc:amina", "did:plc:rosa");
        assertThat(reading.people().getFirst().since()).isEqualTo(PartialDate.of(2023, 8, 1));
    }

    @Test
    void blueskysLexiconBlocksAndRepositoryAreRefused() {
        assertThat(reason("{\"lexicon\":1,\"id\":\"app.bsky.graph.getFollows\",\"defs\":{}}"))
                .contains("lexicon");
        assertThat(reason("{\"blocks\":[{\"did\":\"did:plc:x\",\"handle\":\"troll.example\"}]}"))
                .contains("blocked");
        byte[] car = ":\u00A2eroots\u0081\u00D8*X%\u0000\u0001q".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of(car).summary().detection().reason()).contains("CAR", "getFollows");
    }

    @Test
    void githubsPeopleComeWithoutOrganisationsAndBots() {
        Reading reading = Reading.fixture("github-following.json");

        assertThat(reading.summary().detection().system()).isEqualTo(System.GITHUB);
        assertThat(reading.values(Kind.GITHUB))
                .containsExactly(
                        "https://github.com/amina-d", "https://github.com/kimminjun", "https://github.com/sigrun");
        assertThat(ids(reading)).containsExactly("9000000000001", "9000000000004", "9000000000005");
        assertThat(reading.names()).containsOnly("");
    }

    @Test
    void aGithubUserTellsWhatTheyWroteAboutThemselves() {
        PersonRecord rosa = Reading.of("""
                {"login":"rosaq","id":77,"node_id":"U_7","avatar_url":"https://avatars.example/u/77",
                 "html_url":"https://github.com/rosaq","type":"User","name":"Rosa Quispe","company":"@tea-works",
                 "blog":"rosa.example","location":"Cusco, Perú","email":"rosa@tea.example","hireable":null,
                 "bio":"Maps","twitter_username":"rosa_q","public_repos":3}
                """).people().getFirst();

        assertThat(rosa.name().display()).isEqualTo("Rosa Quispe");
        assertThat(channels(rosa))
                .containsExactly(
                        "https://github.com/rosaq", "rosa@tea.example", "rosa.example", "https://x.com/rosa_q");
        assertThat(rosa.affiliations()).containsExactly(Affiliation.of("tea-works", "", ""));
        assertThat(rosa.places().getFirst().locality()).isEqualTo("Cusco, Perú");
        assertThat(rosa.note()).isEqualTo("Maps");
    }

    @Test
    void githubsGraphqlAndSearchAnswersAreReadToo() {
        Reading graphql = Reading.of("""
                {"data":{"organization":{"membersWithRole":{"nodes":[
                 {"__typename":"User","login":"rosaq","databaseId":77,"name":"Rosa Quispe","url":"https://github.com/rosaq",
                  "websiteUrl":null,"socialAccounts":{"nodes":[{"provider":"MASTODON","url":"https://social.example/@rosa"}]}}]}}}}
                """);
        Reading search = Reading.of(
                "{\"total_count\":1,\"items\":[{\"login\":\"rosaq\",\"id\":77,\"html_url\":\"https://github.com/rosaq\",\"type\":\"User\"}]}");

        assertThat(ids(graphql)).containsExactly("77");
        assertThat(channels(graphql.people().getFirst()))
                .containsExactly("https://github.com/rosaq", "@rosa@social.example");
        assertThat(ids(search)).containsExactly("77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orcid-record.xml", "orcid-record.json"})
    void anOrcidRecordIsOnePersonWithDatedAffiliations(String fixture) {
        Reading reading = Reading.fixture(fixture);

        assertThat(reading.summary().detection().system()).isEqualTo(System.ORCID);
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.records()).hasSize(1);
        PersonRecord ngozi = reading.people().getFirst();
        assertThat(ngozi.origin().sourceId()).isEqualTo("0000-0002-1825-0097");
        assertThat(ngozi.name().display()).isEqualTo("N. Okonkwo-Sæther");
        assertThat(ngozi.name().given()).isEqualTo("Ngozi");
        assertThat(ngozi.name().family()).isEqualTo("Okonkwo-Sæther");
        assertThat(channels(ngozi))
                .containsExactly(
                        ME,
                        "ngozi@moss.example",
                        "n.o@uni.example",
                        "https://moss.example/",
                        "https://www.linkedin.com/in/ngozi-os",
                        "https://loop.example/people/42");
        assertThat(ngozi.channels().get(1).preferred()).isTrue();
        assertThat(ngozi.channels().get(5).label()).isEqualTo("Loop profile");
        assertThat(ngozi.affiliations())
                .containsExactly(
                        new Affiliation(
                                "University of Nsukka",
                                "Botany",
                                "PhD",
                                PartialDate.ofYear(2009),
                                PartialDate.ofMonth(2013, 6)),
                        new Affiliation("Moss Institute, Bergen", "", "Researcher", PartialDate.of(2014, 2, 1), null));
        assertThat(ngozi.note()).isEqualTo("Also known as Ngozi Okonkwo\nStudies moss & rain.\nScopus Author ID: 777");
        assertThat(ngozi.places().getFirst().country()).isEqualTo("NO");
        assertThat(ngozi.tags()).containsExactly("bryology");
    }

    @Test
    void aDamagedAffiliationDoesNotCostTheOrcidRecord() {
        String xml = new String(Fixtures.bytes("orcid-record.xml"), StandardCharsets.UTF_8);
        Reading reading = Reading.of(xml.replace("<common:role-title>PhD<", "<common:role-title>PhD<<"));

        assertThat(reading.names()).containsExactly("N. Okonkwo-Sæther");
        assertThat(reading.people().getFirst().affiliations()).hasSize(2);
        assertThat(reading.warnings()).hasSize(1);
    }

    @Test
    void hitsOfOrcidsSearchAndRecordsInARowArePeopleOfTheirOwn() {
        Reading hits = Reading.of("""
                {"expanded-result":[{"orcid-id":"0000-0002-1825-0097","given-names":"Ngozi","family-names":"Sæther",
                  "credit-name":null,"other-name":[],"email":["n@moss.example"],"institution-name":["Moss Institute"]}],"num-found":1}
                """);
        Reading rows = Reading.of("""
                <record:records xmlns:record="http://www.orcid.org/ns/record">
                <person:person path="/0000-0002-1825-0097/person"><person:name><p:given-names>Ngozi</p:given-names></person:name></person:person>
                <person:person path="/0000-0001-5109-3700/person"><person:name><p:given-names>Kim</p:given-names></person:name></person:person>
                </record:records>
                """);

        assertThat(hits.names()).containsExactly("Ngozi Sæther");
        assertThat(channels(hits.people().getFirst())).containsExactly(ME, "n@moss.example");
        assertThat(hits.people().getFirst().affiliations()).containsExactly(Affiliation.of("Moss Institute", "", ""));
        assertThat(rows.names()).containsExactly("Ngozi", "Kim");
        assertThat(ids(rows)).containsExactly("0000-0002-1825-0097", "0000-0001-5109-3700");
    }

    @Test
    void worksOfOrcidAloneAreRefused() {
        assertThat(reason("<activities:works xmlns:activities=\"http://www.orcid.org/ns/activities\"/>"))
                .contains("whole record");
    }

    @Test
    void webfingerTellsAnAccountItsPagesAndSometimesAName() {
        PersonRecord leilani = Reading.fixture("webfinger.json").people().getFirst();

        assertThat(leilani.name().display()).isEqualTo("Leilani Kahananui");
        assertThat(channels(leilani)).containsExactly("@leilani@social.example");
        assertThat(leilani.photo()).isEqualTo(Photo.of("https://files.example/leilani.png"));
        assertThat(leilani.origin().sourceId()).isEqualTo("acct:Leilani@social.example");
    }

    @Test
    void anAccountThatIsNoFediverseHandleIsKeptAsWhatItIs() {
        PersonRecord carol = Reading.of("""
                {"subject":"acct:carol@example.org","links":[{"rel":"http://openid.net/specs/connect/1.0/issuer","href":"https://id.example"}]}
                """).people().getFirst();

        assertThat(carol.channels())
                .containsExactly(new Channel(Kind.OTHER, "carol@example.org", Channel.Use.UNKNOWN, "Account", false));
    }
}
