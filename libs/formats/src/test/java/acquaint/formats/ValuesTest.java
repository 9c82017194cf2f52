package acquaint.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acquaint.formats.Channel.Kind;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.DateText;
import acquaint.formats.reading.DateText.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "1985-04-12, 1985-04-12, 19850412",
        "19850412, 1985-04-12, 19850412",
        "1985-04-12T10:22:00Z, 1985-04-12, 19850412",
        "1985-4-2, 1985-04-02, 19850402",
        "1985-04, 1985-04, 1985-04",
        "1985, 1985, 1985",
        "--04-12, --04-12, --0412",
        "--0412, --04-12, --0412",
        "--04, --04, --04",
        "---12, ---12, ---12",
        "--02-29, --02-29, --0229",
        "2024-02-29, 2024-02-29, 20240229",
    })
    void readsAndWritesPartialDates(String text, String iso, String vcard) {
        PartialDate date = PartialDate.parse(text).orElseThrow();
        assertThat(date).hasToString(iso);
        assertThat(date.toVCard()).isEqualTo(vcard);
        assertThat(PartialDate.parse(iso)).contains(date);
        assertThat(PartialDate.parse(vcard)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1985-13", "1985-02-30", "2023-02-29", "--02-30", "--13", "---32", "0000", "hello", "12/3/85"
            })
    void refusesDaysThatDoNotExist(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void refusesAYearAndADayWithoutAMonth() {
        assertThatThrownBy(() -> new PartialDate(1985, null, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "15 Jan 2024, 2024-01-15",
        "10-feb-22, 2022-02-10",
        "'1/15/24, 9:12 AM', 2024-01-15",
        "15.01.2024, 2024-01-15",
        "'Jan 15, 2024', 2024-01-15",
        "'1er août 2019', 2019-08-01",
        "3 de março de 2020, 2020-03-03",
        "'15. Dezember 1999', 1999-12-15",
        "Jan 2020, 2020-01",
        "03/2020, 2020-03",
        "2020/12/31, 2020-12-31",
        "2024年1月15日, 2024-01-15",
        "2024년 1월 15일, 2024-01-15",
        "15 янв. 2024, 2024-01-15",
        "25/12, --12-25",
        "12/25/85, 1985-12-25",
    })
    void readsDatesAsPeopleWriteThem(String text, String iso) {
        assertThat(DateText.plain(text)).map(PartialDate::toString).contains(iso);
    }

    @Test
    void leavesOpenWhatDoesNotTell() {
        assertThat(DateText.plain("03/04/2024")).isEmpty();
        assertThat(DateText.read("03/04/2024", Order.DAY_FIRST)).contains(PartialDate.of(2024, 4, 3));
        assertThat(DateText.read("03/04/2024", Order.MONTH_FIRST)).contains(PartialDate.of(2024, 3, 4));
        assertThat(DateText.shown("03/04/2024")).isNull();
        assertThat(DateText.shown("25/04/2024")).isEqualTo(Order.DAY_FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "http://linkedin.com/in/Ana-Oliveira/?trk=x, LINKEDIN, https://www.linkedin.com/in/ana-oliveira",
        "de.linkedin.com/in/ana-oliveira/en, LINKEDIN, https://www.linkedin.com/in/ana-oliveira",
        "https://www.linkedin.com/in/josé, LINKEDIN, https://www.linkedin.com/in/jos%C3%A9",
        "https://www.linkedin.com/in/jos%c3%a9, LINKEDIN, https://www.linkedin.com/in/jos%C3%A9",
        "https://twitter.com/AnaOl, X, https://x.com/anaol",
        "https://mobile.twitter.com/@AnaOl, X, https://x.com/anaol",
        "https://twitter.com/intent/user?user_id=9000000000000000003, X, https://x.com/i/user/9000000000000000003",
        "https://x.com/intent/follow?screen_name=AnaOl&lang=pt, X, https://x.com/anaol",
        "facebook.com/ana.oliveira, FACEBOOK, https://www.facebook.com/ana.oliveira",
        "https://m.facebook.com/profile.php?id=42&x=1, FACEBOOK, https://www.facebook.com/profile.php?id=42",
        "https://instagram.com/ana/, INSTAGRAM, https://www.instagram.com/ana",
        "@ana@Social.example, MASTODON, @ana@social.example",
        "https://social.example/@ana, MASTODON, @ana@social.example",
        "acct:ana@social.example, MASTODON, @ana@social.example",
        "https://bsky.app/profile/ana.example, BLUESKY, https://bsky.app/profile/ana.example",
        "https://github.com/AnaOl, GITHUB, https://github.com/anaol",
        "https://www.xing.com/profile/Ana_Oliveira, XING, https://www.xing.com/profile/Ana_Oliveira",
        "https://orcid.org/0000-0002-1825-0097, ORCID, https://orcid.org/0000-0002-1825-0097",
        "https://t.me/anaoliveira, TELEGRAM, https://t.me/anaoliveira",
        "https://wa.me/+351912555010, WHATSAPP, https://wa.me/351912555010",
        "https://signal.me/#p/+351912555010, SIGNAL, https://signal.me/#p/+351912555010",
        "https://team.slack.com/team/u012ab, SLACK, https://team.slack.com/team/U012AB",
    })
    void bringsProfilesIntoOneForm(String address, Kind kind, String canonical) {
        assertThat(Profile.of(address)).contains(new Profile(kind, canonical));
        assertThat(Profile.of(canonical)).contains(new Profile(kind, canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/company/globex",
                "https://www.linkedin.com/in/",
                "https://x.com/home",
                "https://github.com/globex/optics",
                "https://medium.com/@ana",
                "https://www.youtube.com/@ana",
                "https://orcid.org/0000-0002-1825-0098",
                "https://ana.example/",
                "ana@example.org",
                "https://facebook.com/",
            })
    void leavesOtherAddressesAlone(String address) {
        assertThat(Profile.of(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org",
                "ana@localhost",
                "用户@例子.example",
                "o'brien+tag@sub.example.org",
            })
    void takesEmailAddresses(String text) {
        assertThat(Channels.isEmail(Channels.bareEmail(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo@", "@bar", "foo", "a b@example.org", "a@b@c", "a@b..c", "a@.b", "a,b@c"})
    void refusesWhatIsNoEmailAddress(String text) {
        assertThat(Channels.isEmail(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Dr.|Ana|Maria|Oliveira|PhD|Dr. Ana Maria Oliveira, PhD",
                "''|John|''|Doe|Jr.|John Doe Jr.",
                "''|太郎|''|山田|''|山田太郎",
                "''|민준|''|김|''|김민준",
                "''|Taro|''|山田|''|Taro 山田",
                "''|''|''|Oliveira|''|Oliveira",
            },
            delimiter = '|')
    void composesNamesInTheirOwnOrder(
            String prefix, String given, String additional, String family, String suffix, String whole) {
        assertThat(PersonName.compose(prefix, given, additional, family, suffix))
                .isEqualTo(whole);
    }
}
