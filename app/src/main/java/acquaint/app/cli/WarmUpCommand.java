package acquaint.app.cli;

import acquaint.app.Acquaint;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Starts on an empty home, opens the pages one opens first, and ends: the run from which the JVM's ahead-of-time cache
 * is made (JEP 483, JEP 514). `./acquaint` calls it after a build.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context =
                new SpringApplication(Acquaint.class).run("--server.port=0", "--server.address=127.0.0.1")) {
            String base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
            String form = get(base + "/first-run");
            Matcher token = CSRF.matcher(form);
            if (token.find()) {
                post(
                        base + "/first-run",
                        "name=Amara&email=amara%40mail.example&password=correct+horse&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            }
            for (String path :
                    new String[] {"/", "/people", "/people/new", "/note", "/import", "/search?q=a", "/settings"}) {
                get(base + path);
            }
        }
        return 0;
    }

    private String get(String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void post(String url, String form) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
