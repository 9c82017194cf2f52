package acquaint.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import acquaint.app.App;
import acquaint.app.accounts.Account;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A LinkedIn archive and a table of which nothing is known are brought in, and taken back. */
class ArchiveTest {

    private static final String CONNECTIONS = """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Ngozi,Adeyemi,https://www.linkedin.com/in/ngozi-adeyemi,,Globex,Head of Optics,03 May 2021
            Lin,Wei,https://www.linkedin.com/in/lin-wei,lin@initech.example,Initech,Engineer,04 May 2021
            """;

    private static final String MESSAGES = """
            CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
            a,,Amara Okafor,https://www.linkedin.com/in/amara,Ngozi Adeyemi,https://www.linkedin.com/in/ngozi-adeyemi,2026-03-15 09:30:00 UTC,,Shall we meet?,INBOX
            a,,Ngozi Adeyemi,https://www.linkedin.com/in/ngozi-adeyemi,Amara Okafor,https://www.linkedin.com/in/amara,2026-03-15 10:00:00 UTC,,Gladly!,INBOX
            b,,Lin Wei,https://www.linkedin.com/in/lin-wei,Amara Okafor,https://www.linkedin.com/in/amara,2026-03-16 10:00:00 UTC,,Hello,INBOX
            """;

    private static final String TABLE = """
            Wer;Schreiben an;Bei
            Mai Nguyen;mai@songhong.example;Sông Hồng
            Tariq Haddad;tariq@qasr.example;Qasr
            """;

    @AutoClose
    private final App app = App.startServer();

    @AutoClose
    @RegisterExtension
    final Chromium chromium = new Chromium();

    private Page page;

    @Test
    void bothComeInAndGoAgain() {
        page = chromium.laptop(app.url());
        signIn();
        bringInTheArchive();
        nameTheColumns();
        takeBoth();
    }

    private void signIn() {
        Account account = app.newAccount();
        page.navigate("/sign-in");
        page.fill("#email", account.email());
        page.fill("#password", "correct horse");
        page.click("button:has-text('Sign in')");
    }

    private void bringInTheArchive() {
        upload("LinkedIn.zip", "application/zip", archive());
        assertThat(page.locator("main")).containsText("2 people");
        assertThat(page.locator("main")).containsText("3 messages");
        page.click("button[value=go]");
        assertThat(page.locator("main")).containsText("people added");
        page.click("text=See the people");
        page.click(".person a.name:has-text('Ngozi Adeyemi')");
        assertThat(page.locator("main")).containsText("2 messages on LinkedIn");
        assertThat(page.locator("main")).not().containsText("Shall we meet?");
    }

    private void nameTheColumns() {
        upload("crm.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8));
        page.click("text=What the columns mean");
        page.getByLabel("Wer").selectOption("name");
        assertThat(page.locator("#sample")).containsText("Mai Nguyen");
        page.getByLabel("Schreiben an").selectOption("email");
        assertThat(page.locator("#sample")).containsText("mai@songhong.example");
        page.getByLabel("Bei").selectOption("organisation");
        assertThat(page.locator("#sample")).containsText("Sông Hồng");
        page.click("text=Read it like this");
        assertThat(page.locator("main")).containsText("Tariq Haddad");
        page.click("button[value=go]");
        page.click("text=See the people");
        assertThat(page.locator(".person")).hasCount(4);
    }

    private void takeBoth() {
        for (int left = 2; left > 0; left--) {
            page.navigate("/import");
            page.locator("text=Undo this import").first().click();
            assertThat(page.locator("main")).containsText("This import was undone.");
        }
        page.navigate("/people");
        assertThat(page.locator(".person")).hasCount(0);
    }

    private void upload(String name, String type, byte[] content) {
        page.navigate("/import");
        page.setInputFiles("#files", new FilePayload(name, type, content));
        page.click("button:has-text('Look at it')");
    }

    private static byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String[] file : new String[][] {{"Connections.csv", CONNECTIONS}, {"messages.csv", MESSAGES}}) {
                zip.putNextEntry(new ZipEntry(file[0]));
                zip.write(file[1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }
}
