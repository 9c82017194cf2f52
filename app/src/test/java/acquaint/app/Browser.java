package acquaint.app;

import acquaint.app.accounts.Account;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without scripts, for tests of the application over HTTP: it keeps cookies, follows redirects and sends
 * with each form the CSRF token of the last page it saw.
 */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----acquaint-test";

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String csrf = "";

    public Browser(String base) {
        this.base = base;
    }

    /** A browser in which a new account has signed in. */
    public static Browser signedIn(App app) {
        return signedIn(app, app.newAccount());
    }

    /** A browser in which this account of {@link App#newAccount} has signed in. */
    public static Browser signedIn(App app, Account account) {
        Browser browser = new Browser(app.url());
        browser.get("/sign-in");
        browser.post("/sign-in", "email", account.email(), "password", "correct horse");
        return browser;
    }

    /** Asks for a page; the answer is that of the last redirect. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(withCsrf(fields)))));
    }

    /** Sends the fields by any method, as a form; for addresses that no page has a form for. */
    public HttpResponse<String> send(String method, String path, String... fields) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(encode(withCsrf(fields)))));
    }

    /** Sends a form with a file in the field {@code files}. */
    public HttpResponse<String> upload(String path, String fileName, byte[] content, String... fields) {
        return uploadAs("files", path, fileName, content, fields);
    }

    /** Sends a form with a file in the field of this name. */
    public HttpResponse<String> uploadAs(String field, String path, String fileName, byte[] content, String... fields) {
        return uploadAs(field, path, fileName, List.of(content), fields);
    }

    /** The same with a file that is made while it is sent, piece by piece, and never is in memory as a whole. */
    public HttpResponse<String> uploadAs(
            String field, String path, String fileName, Iterable<byte[]> content, String... fields) {
        List<byte[]> parts = new ArrayList<>();
        List<String> all = withCsrf(fields);
        for (int i = 0; i < all.size(); i += 2) {
            parts.add(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"\r\n\r\n"
                    + all.get(i + 1) + "\r\n"));
        }
        parts.add(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArrays(parts),
                        BodyPublishers.ofByteArrays(content),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher token = CSRF.matcher(response.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> withCsrf(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("_csrf");
        all.add(csrf);
        return all;
    }

    private static String encode(List<String> fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
