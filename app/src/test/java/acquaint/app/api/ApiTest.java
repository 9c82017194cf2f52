package acquaint.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.App;
import acquaint.app.Browser;
import acquaint.app.Db;
import acquaint.app.accounts.Account;
import acquaint.app.platform.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program uses it: over HTTP, with a token. */
@ParameterizedClass
@EnumSource(Db.class)
class ApiTest {

    private static final Map<Db, App> SERVERS = new EnumMap<>(Db.class);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameter
    Db db;

    private App app;
    private String token;

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(App::close);
        SERVERS.clear();
    }

    @BeforeEach
    void makeToken() {
        app = SERVERS.computeIfAbsent(db, key -> App.startServer("--acquaint.database-url=" + key.freshUrl()));
        token = token(app.newAccount());
    }

    @Test
    void addsAContactUnderAnIdOfTheProgramAndDoesNothingWhenSentTwice() {
        String path = "/api/v1/contacts/" + Ids.next();
        String mina = """
                {"name": {"given": "Mina", "family": "Rahimi"}, "tags": ["oslo"],
                 "channels": [{"kind": "EMAIL", "value": "mina@nordlys.example", "seenAt": "2026-11-02T12:00:00Z"}],
                 "dates": [{"kind": "BIRTHDAY", "date": "--02-29"}]}""";
        var added = send("PUT", path, mina);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Acquaint-Action")).isPresent();
        var again = send("PUT", path, mina);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Acquaint-Action")).isEmpty();
        assertThat(again.headers().firstValue("ETag")).isEqualTo(added.headers().firstValue("ETag"));
        JsonNode read = body(send("GET", path, null));
        assertThat(read.at("/name/display").asString()).isEqualTo("Mina Rahimi");
        assertThat(read.at("/dates/0/date").asString()).isEqualTo("--02-29");
    }

    @Test
    void refusesToOverwriteWhatWasChangedSinceItWasRead() {
        String path = "/api/v1/contacts/" + Ids.next();
        String first = send("PUT", path, "{\"name\": {\"display\": \"Mina\"}}")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(send("PUT", path, "{\"name\": {\"display\": \"Mina R.\"}}", "If-Match", first)
                        .statusCode())
                .isEqualTo(200);
        var late = send("PUT", path, "{\"name\": {\"display\": \"Mina Q.\"}}", "If-Match", first);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(body(send("GET", path, null)).at("/name/display").asString()).isEqualTo("Mina R.");
    }

    @Test
    void pagesThroughPeopleByCursor() {
        for (int i = 0; i < 7; i++) {
            send("PUT", "/api/v1/contacts/" + Ids.next(), "{\"name\": {\"display\": \"Person " + i + "\"}}");
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = body(send("GET", "/api/v1/contacts?limit=3" + after, null));
            page.get("items").forEach(one -> seen.add(one.get("name").asString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString().replace(" ", "%20");
        } while (!after.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void pagesThroughInteractionsOfOneMomentWithoutLosingAny() {
        UUID mina = Ids.next();
        send("PUT", "/api/v1/contacts/" + mina, "{\"name\": {\"display\": \"Mina\"}}");
        for (int i = 0; i < 7; i++) {
            send("PUT", "/api/v1/interactions/" + Ids.next(), """
                    {"note": "%d", "happenedAt": "2026-10-01T12:00:00Z", "participants": [{"contact": "%s"}]}""".formatted(i, mina));
        }
        for (String whose : List.of("", "&contact=" + mina)) {
            List<String> seen = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = body(send("GET", "/api/v1/interactions?limit=3" + whose + after, null));
                page.get("items").forEach(one -> seen.add(one.get("note").asString()));
                after = page.get("next").isNull()
                        ? ""
                        : "&after=" + page.get("next").asString();
            } while (!after.isEmpty());
            assertThat(seen).containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5", "6");
        }
    }

    @Test
    void trashesTagsRestoresAndUndoes() {
        String path = "/api/v1/contacts/" + Ids.next();
        send("PUT", path, "{\"name\": {\"display\": \"Mina\"}}");
        send("PUT", path + "/tags/oslo", null);
        String trashed = body(send("DELETE", path, null)).get("action").asString();
        assertThat(body(send("GET", path, null)).get("trashedAt").isNull()).isFalse();
        String undo = body(send("POST", "/api/v1/actions/" + trashed + "/undo", null))
                .get("action")
                .asString();
        assertThat(body(send("GET", path, null)).get("trashedAt").isNull()).isTrue();
        assertThat(body(send("GET", path, null)).at("/tags/0").asString()).isEqualTo("oslo");
        send("DELETE", path + "/tags/oslo", null);
        assertThat(body(send("GET", path, null)).get("tags")).isEmpty();
        assertThat(body(send("GET", "/api/v1/actions", null)).get("items").toString())
                .contains(undo);
        assertThat(send("POST", "/api/v1/actions/" + Ids.next() + "/undo", null).statusCode())
                .isEqualTo(409);
    }

    @Test
    void notesAConversationAndWhatWasPromisedAndFindsBoth() {
        UUID mina = Ids.next();
        UUID talk = Ids.next();
        UUID promise = Ids.next();
        send("PUT", "/api/v1/contacts/" + mina, "{\"name\": {\"display\": \"Mina Núñez\"}}");
        var noted = send("PUT", "/api/v1/interactions/" + talk, """
                {"note": "Nightly backups", "participants": [{"contact": "%s"}, {"name": "Someone new"}]}""".formatted(mina));
        assertThat(noted.statusCode()).isEqualTo(201);
        assertThat(send("PUT", "/api/v1/commitments/" + promise, """
                {"contact": "%s", "interaction": "%s", "text": "send the slides", "dueOn": "2026-11-01"}""".formatted(mina, talk))
                        .statusCode())
                .isEqualTo(201);
        assertThat(body(send("GET", "/api/v1/commitments", null))
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("send the slides");
        assertThat(body(send("GET", "/api/v1/interactions?contact=" + mina, null))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(talk.toString());
        assertThat(body(send("GET", "/api/v1/search?q=nunez", null))
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("Mina Núñez");
        assertThat(body(send("GET", "/api/v1/search?q=slides", null))
                        .at("/items/0/entity")
                        .asString())
                .isEqualTo("commitment");
        send("PUT", "/api/v1/commitments/" + promise, """
                {"contact": "%s", "interaction": "%s", "text": "send the slides", "status": "DONE"}""".formatted(mina, talk));
        assertThat(body(send("GET", "/api/v1/commitments", null)).get("items")).isEmpty();
        assertThat(send("DELETE", "/api/v1/interactions/" + talk, null).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/v1/interactions/" + talk, null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void importsAFileAndTakesItBack() {
        String preview = upload("people.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tariq Haddad\r\nEND:VCARD\r\n");
        JsonNode staged = JSON.readTree(preview);
        String path = "/api/v1/imports/" + staged.at("/file/id").asString();
        assertThat(staged.at("/file/status").asString()).as(preview).isEqualTo("PREVIEWED");
        assertThat(body(send("GET", "/api/v1/contacts", null)).get("items")).isEmpty();
        assertThat(body(send("POST", path + "/commit", "{\"tag\": \"new\"}"))
                        .at("/file/status")
                        .asString())
                .isEqualTo("COMMITTED");
        assertThat(body(send("GET", "/api/v1/contacts?tag=new", null))
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Tariq Haddad");
        send("POST", path + "/undo", null);
        assertThat(body(send("GET", "/api/v1/contacts", null)).get("items")).isEmpty();
    }

    @Test
    void everyErrorIsAProblemWithASentence() {
        String path = "/api/v1/contacts/" + Ids.next();
        assertProblem(send("GET", path, null), 404);
        assertProblem(send("PUT", path, "{}"), 422);
        assertProblem(send("PUT", path, "{\"name\": "), 400);
        assertProblem(send("PUT", path, "{\"name\": {\"display\": \"A\"}, \"metOn\": \"yesterday\"}"), 400);
        assertProblem(
                send("PUT", path, "{\"note\": \"" + "x".repeat(60_000) + "\", \"name\": {\"display\": \"A\"}}"), 422);
        assertProblem(send("PUT", path, "{\"note\": \"" + "x".repeat(3_000_000) + "\"}"), 413);
        assertProblem(send("GET", "/api/v1/nothing", null), 404);
        assertProblem(
                send(
                        "PUT",
                        "/api/v1/interactions/" + Ids.next(),
                        "{\"participants\": [{\"contact\": \"" + Ids.next() + "\"}]}"),
                422);
    }

    /** A change of the API shows in {@code openapi.json}: what springdoc makes of it lies in {@code app/target}. */
    @Test
    void theDocumentThatIsServedDescribesTheControllersAsTheyAre() throws IOException {
        JsonNode made = body(send("GET", App.OPENAPI, null));
        ((tools.jackson.databind.node.ObjectNode) made).remove("servers");
        Path file = Path.of("target", "openapi.json");
        Files.writeString(file, made.toPrettyString() + "\n");
        assertThat(body(send("GET", "/api/v1/openapi", null)))
                .as("Copy app/%s to app/src/main/resources/openapi.json", file)
                .isEqualTo(made);
    }

    @Test
    void everyPathIsDescribedAndNeedsAToken() throws IOException {
        JsonNode paths = body(send("GET", "/api/v1/openapi", null)).get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/contacts",
                        "/api/v1/contacts/{id}",
                        "/api/v1/contacts/{id}/tags/{tag}",
                        "/api/v1/interactions",
                        "/api/v1/interactions/{id}",
                        "/api/v1/commitments",
                        "/api/v1/commitments/{id}",
                        "/api/v1/search",
                        "/api/v1/imports",
                        "/api/v1/imports/{id}/commit",
                        "/api/v1/actions/{id}/undo");
        assertThat(paths.toString()).doesNotContain("\"account\"");
        token = "none";
        paths.propertyStream().forEach(path -> path.getValue().propertyNames().forEach(method -> assertThat(send(
                                method.toUpperCase(java.util.Locale.ROOT),
                                path.getKey().replaceAll("\\{\\w+}", Ids.next().toString()),
                                null)
                        .statusCode())
                .as("%s %s", method, path.getKey())
                .isEqualTo(401)));
        assertThat(send("GET", "/api/v1/openapi", null).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherAccountsThingsAreNotThere() {
        UUID mina = Ids.next();
        send("PUT", "/api/v1/contacts/" + mina, "{\"name\": {\"display\": \"Mina\"}}");
        String action =
                body(send("GET", "/api/v1/actions", null)).at("/items/0/id").asString();
        token = token(app.newAccount());
        assertThat(send("GET", "/api/v1/contacts/" + mina, null).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/api/v1/contacts/" + mina, null).statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/api/v1/actions/" + action + "/undo", null).statusCode())
                .isEqualTo(409);
        assertThat(body(send("GET", "/api/v1/search?q=mina", null)).get("items"))
                .isEmpty();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(answer).get("detail").asString()).isNotBlank();
    }

    private String token(Account account) {
        Browser browser = Browser.signedIn(app, account);
        browser.get("/settings");
        String page = browser.post("/settings/tokens", "name", "test").body();
        Matcher found = Pattern.compile("id=\"new-token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private String upload(String name, String content) {
        return send(HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/imports"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                        + "\"\r\n\r\n" + content + "\r\n--b--\r\n")))
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
