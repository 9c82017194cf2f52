package acquaint.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.accounts.Account;
import acquaint.app.platform.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form with a photo, and with tags that are tapped. */
class PhotoFormTest {

    private static App app;

    private Account account;
    private Browser browser;
    private Contacts contacts;

    @BeforeAll
    static void start() {
        app = App.startServer();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void signIn() {
        account = app.newAccount();
        browser = Browser.signedIn(app, account);
        contacts = app.get(Contacts.class);
    }

    @Test
    void aPhotoIsShownOnThePageAndInTheList() throws IOException {
        UUID id = Ids.next();
        HttpResponse<String> page = send("/people/new", id, photo(), "name", "Mina Rahimi");
        String hash = contacts.get(account.id(), id).photo();
        assertThat(hash).isNotEmpty();
        assertThat(page.body()).contains("/photos/" + hash);
        assertThat(browser.get("/people").body()).contains("/photos/" + hash);
        assertThat(browser.get("/photos/" + hash).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
    }

    @Test
    void whatIsNoPictureIsSaidBesideTheFieldAndNothingTypedIsLost() {
        UUID id = Ids.next();
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> page = send("/people/new", id, text, "name", "Mina Rahimi");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("This picture cannot be read. Choose a JPEG, PNG or GIF.", "value=\"Mina Rahimi\"");
        assertThat(contacts.find(account.id(), id)).isEmpty();
    }

    @Test
    void somethingWrongElsewhereDoesNotLoseThePhoto() throws IOException {
        UUID id = Ids.next();
        HttpResponse<String> page = send("/people/new", id, photo(), "name", "");
        assertThat(page.statusCode()).isEqualTo(422);
        String body = page.body();
        int at = body.indexOf("name=\"photo\" value=\"") + 20;
        String hash = body.substring(at, body.indexOf('"', at));
        assertThat(hash).hasSize(64);
        browser.post("/people/new", "id", id.toString(), "name", "Mina Rahimi", "photo", hash);
        assertThat(contacts.get(account.id(), id).photo()).isEqualTo(hash);
    }

    @Test
    void aPhotoStaysWhenSomethingElseIsEditedAndGoesWhenItIsRemoved() throws IOException {
        UUID id = Ids.next();
        send("/people/new", id, photo(), "name", "Mina Rahimi");
        String hash = contacts.get(account.id(), id).photo();
        edit(id, "name", "Mina R.", "photo", hash);
        assertThat(contacts.get(account.id(), id).photo()).isEqualTo(hash);
        edit(id, "name", "Mina R.", "photo", hash, "photo-remove", "on");
        assertThat(contacts.get(account.id(), id).photo()).isNull();
    }

    @Test
    void nobodyCanTakeThePhotoOfAnotherAccount() throws IOException {
        UUID id = Ids.next();
        send("/people/new", id, photo(), "name", "Mina Rahimi");
        String hash = contacts.get(account.id(), id).photo();
        Account other = app.newAccount();
        UUID theirs = Ids.next();
        Browser second = Browser.signedIn(app, other);
        second.get("/people/new");
        second.post("/people/new", "id", theirs.toString(), "name", "Kofi Boateng", "photo", hash);
        assertThat(contacts.get(other.id(), theirs).photo()).isNull();
    }

    @Test
    void aFormOfMoreThanFiftyFieldsArrivesWhole() throws IOException {
        UUID id = Ids.next();
        List<String> fields = new ArrayList<>(List.of("name", "Mina Rahimi"));
        for (int i = 0; i < 40; i++) {
            fields.addAll(List.of("jobs-" + i + "-organisation", "Nordlys " + i, "jobs-" + i + "-title", "Adviser"));
        }
        send("/people/new", id, photo(), fields.toArray(String[]::new));
        assertThat(contacts.get(account.id(), id).affiliations()).hasSize(40);
    }

    @Test
    void tagsThatAreTappedComeBesideThoseTyped() {
        UUID first = Ids.next();
        browser.get("/people/new");
        browser.post("/people/new", "id", first.toString(), "name", "Kofi Boateng", "tags", "oslo, data");
        assertThat(browser.get("/people/new").body()).contains("name=\"tag-0\" value=\"data\"");
        assertThat(browser.get("/people/tags").body()).contains("<option value=\"oslo\">");
        UUID second = Ids.next();
        browser.post("/people/new", "id", second.toString(), "name", "Mina Rahimi", "tags", "design", "tag-1", "oslo");
        assertThat(contacts.get(account.id(), second).tags()).containsExactlyInAnyOrder("design", "oslo");
    }

    private HttpResponse<String> send(String path, UUID id, byte[] file, String... fields) {
        browser.get("/people/new");
        List<String> all = new ArrayList<>(List.of("id", id.toString()));
        all.addAll(List.of(fields));
        return browser.uploadAs("photo-file", path, "me.png", file, all.toArray(String[]::new));
    }

    private void edit(UUID id, String... fields) {
        String body = browser.get("/people/" + id + "/edit").body();
        int at = body.indexOf("name=\"revision\" value=\"") + 23;
        List<String> all =
                new ArrayList<>(List.of("id", id.toString(), "revision", body.substring(at, body.indexOf('"', at))));
        all.addAll(List.of(fields));
        browser.post("/people/" + id + "/edit", all.toArray(String[]::new));
    }

    private static byte[] photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
