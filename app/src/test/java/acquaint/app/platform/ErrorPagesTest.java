package acquaint.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesTest {

    @AutoClose
    private final App app = App.startServer();

    @ParameterizedTest
    @ValueSource(strings = {"/nonesuch", "/people/nonesuch", "/import/nonesuch", "/notes/nonesuch", "/photos/nonesuch"})
    void aPersonAtAWrongAddressSeesAPageWithAWayOn(String path) {
        HttpResponse<String> page = Browser.signedIn(app).get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>Sorry</h1>", "Go to Today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/contacts/nonesuch", "/api/v1/nonesuch"})
    void aProgramAtAWrongAddressReadsAProblem(String path) {
        HttpResponse<String> answer = Browser.signedIn(app).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
