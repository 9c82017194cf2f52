package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.imports.Imports;
import acquaint.app.platform.Ids;
import acquaint.formats.PersonName;
import acquaint.formats.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Db.class)
class PictureCleaningTest {

    @Parameter
    Db db;

    private App app;
    private Account account;
    private Pictures pictures;
    private Contacts contacts;
    private PictureCleaning cleaning;
    private Instant now;

    @BeforeEach
    void start() {
        app = db.app();
        account = app.newAccount();
        pictures = app.get(Pictures.class);
        contacts = app.get(Contacts.class);
        cleaning = app.get(PictureCleaning.class);
        now = app.clock().instant();
    }

    @Test
    void aPictureOfAFormThatWasLeftGoesAfterADayAndNotBefore() {
        String left = keep(40);
        assertThat(cleaning.clean(account.id(), now.plus(Duration.ofHours(23)))).isZero();
        assertThat(pictures.find(account.id(), left)).isPresent();
        assertThat(cleaning.clean(account.id(), now.plus(Duration.ofHours(24)))).isEqualTo(1);
        assertThat(pictures.find(account.id(), left)).isEmpty();
    }

    @Test
    void aPictureThatIsGivenAgainWaitsAgain() {
        String given = keep(40);
        app.clock().forward(Duration.ofHours(20));
        keep(40);
        assertThat(cleaning.clean(account.id(), now.plus(Duration.ofHours(30)))).isZero();
        assertThat(pictures.find(account.id(), given)).isPresent();
    }

    @Test
    void picturesOfPeopleAndOfTheirHistoryStay() {
        String first = keep(40);
        String second = keep(50);
        Contact mina = withPhoto(Contact.named(Ids.next(), PersonName.of("Mina Rahimi"), now), first);
        contacts.save(account.id(), mina, "Added.");
        contacts.save(account.id(), withPhoto(mina, second), "Changed.");
        UUID jose = Ids.next();
        contacts.save(account.id(), Contact.named(jose, PersonName.of("José Núñez"), now), "Added.");
        assertThat(cleaning.clean(account.id(), now.plus(Duration.ofDays(2)))).isZero();
        assertThat(pictures.find(account.id(), first)).isPresent();
        assertThat(pictures.find(account.id(), second)).isPresent();
    }

    @Test
    void picturesOfAFileThatIsLookedAtStayUntilItIsSetAside() {
        String card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mina Rahimi\r\nPHOTO:data:image/png;base64,"
                + Base64.getEncoder().encodeToString(PicturesTest.picture(40, 30, "png")) + "\r\nEND:VCARD\r\n";
        Imports imports = app.get(Imports.class);
        UUID file = imports.stage(
                        account,
                        Source.of("people.vcf", () -> new ByteArrayInputStream(card.getBytes(StandardCharsets.UTF_8))))
                .file()
                .id();
        assertThat(cleaning.clean(account.id(), now.plus(Duration.ofDays(2)))).isZero();
        imports.discard(account.id(), file);
        assertThat(cleaning.clean(account.id(), now.plus(Duration.ofDays(2)))).isEqualTo(1);
    }

    private String keep(int width) {
        return pictures.keep(account.id(), PicturesTest.picture(width, 30, "png"));
    }

    static Contact withPhoto(Contact one, String photo) {
        return new Contact(
                one.id(),
                one.name(),
                one.pronouns(),
                one.affiliations(),
                one.channels(),
                one.places(),
                one.dates(),
                one.tags(),
                one.howMet(),
                one.metOn(),
                one.note(),
                photo,
                one.vcardUid(),
                one.vcardExtra(),
                one.createdAt(),
                one.trashedAt());
    }
}
