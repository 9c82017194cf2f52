package acquaint.bench;

import acquaint.app.Acquaint;
import acquaint.app.accounts.Account;
import acquaint.app.accounts.Accounts;
import acquaint.app.contacts.ContactQuery;
import acquaint.app.contacts.ContactRow;
import acquaint.app.contacts.Contacts;
import acquaint.app.demo.Demo;
import acquaint.app.demo.DemoNetwork;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints the table of figures: 50,000 contacts and 200,000 interactions of the seeded generator, imported, served and
 * asked for over HTTP by 16 connections. {@code ./acquaint bench} runs it.
 */
public final class Bench {

    private static final long SEED = 42;
    private static final int PEOPLE = Integer.getInteger("people", 50_000);
    private static final int INTERACTIONS = 4 * PEOPLE;
    private static final int CONNECTIONS = 16;
    private static final int STARTS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final String EMAIL = "amara@mail.example";
    private static final String PASSWORD = "correct horse";

    private final Path folder;
    private final List<String> people = new ArrayList<>();

    private Bench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("acquaint-bench");
        try {
            new Bench(folder).run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run() throws Exception {
        print("people, interactions", "%,d, %,d (seed %d)", PEOPLE, INTERACTIONS, SEED);
        print("load average", Files.readString(Path.of("/proc/loadavg")).strip());
        Path home = folder.resolve("home");
        fill(home);
        print("database", "%,d MiB", Files.size(home.resolve("acquaint.db")) >> 20);
        imports(home);
        starts(home);
        pages(home);
    }

    /** Fills a home by way of the application's own services. */
    private void fill(Path home) {
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(Acquaint.class)
                .web(WebApplicationType.NONE)
                .run("--acquaint.home=" + home)) {
            Account account =
                    app.getBean(Accounts.class).add("Amara Okafor", EMAIL, PASSWORD, ZoneId.of("Europe/Lisbon"), "PT");
            app.getBean(Demo.class)
                    .load(account.id(), DemoNetwork.of(SEED, PEOPLE, INTERACTIONS, LocalDate.now(account.zone())));
            for (ContactRow row : app.getBean(Contacts.class).list(account.id(), ContactQuery.everybody(200))) {
                people.add(row.id().toString());
            }
        }
    }

    /** The command that imports, from its start to its end: reading, preview and commit. */
    private void imports(Path home) throws IOException, InterruptedException {
        Path cards = folder.resolve("people.vcf");
        Commands.run(home, Map.of(), "export", "--format", "vcard", "--output", cards.toString());
        Path empty = folder.resolve("empty");
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(Acquaint.class)
                .web(WebApplicationType.NONE)
                .run("--acquaint.home=" + empty)) {
            app.getBean(Accounts.class).add("Amara Okafor", EMAIL, PASSWORD, ZoneId.of("Europe/Lisbon"), "PT");
        }
        double seconds = Commands.run(empty, Map.of("ACQUAINT_HEAP", "512m"), "import", cards.toString());
        print(
                "import of the vCards",
                "%.1f s, preview and commit, 512 MiB of heap (%,d MiB)",
                seconds,
                Files.size(cards) >> 20);
        double again = Commands.run(empty, Map.of("ACQUAINT_HEAP", "512m"), "import", cards.toString());
        print("the same file again", "%.1f s", again);
    }

    private static void starts(Path home) throws IOException, InterruptedException {
        double[] wall = new double[STARTS];
        double[] cpu = new double[STARTS];
        double[] memory = new double[STARTS];
        Served.start(home).close();
        for (int i = 0; i < STARTS; i++) {
            try (Served server = Served.start(home)) {
                wall[i] = server.secondsToFirstPage;
                cpu[i] = server.cpuSeconds();
                memory[i] = server.residentMiB();
            }
        }
        print("start to first page", Figures.of(wall, 1).asRuns("s"));
        print("  processor time", Figures.of(cpu, 1).asRuns("CPU-s"));
        print("  memory", Figures.of(memory, 1).asRuns("MiB"));
    }

    private void pages(Path home) throws Exception {
        try (Served server = Served.start(home)) {
            String cookie = signIn(server.port);
            HttpLoad load = new HttpLoad(server.port, cookie, false);
            Map<String, List<String>> pages = Map.of(
                    "people page", List.of("/people", "/people?sort=LAST_CONTACT", "/people?sort=ADDED"),
                    "contact page", people.stream().map(id -> "/people/" + id).toList(),
                    "search as you type", typed(),
                    "Today", List.of("/"));
            List<String> all = pages.values().stream().flatMap(List::stream).collect(Collectors.toList());
            load.run(all, CONNECTIONS, WARM_UP);
            for (String page : List.of("people page", "contact page", "search as you type", "Today")) {
                print(page, load.run(pages.get(page), CONNECTIONS, LOAD).asRequests());
            }
            print("memory under that load", "%.0f MiB", server.residentMiB());
            firstPage(new HttpLoad(server.port, cookie, true), cookie, server.port);
        }
    }

    /** What people type, letter by letter. */
    private static List<String> typed() {
        return Stream.of("maria", "josé", "chen", "oslo", "backup", "anna k", "engineer", "mü")
                .flatMap(word -> IntStream.rangeClosed(1, word.length()).mapToObj(end -> word.substring(0, end)))
                .map(text -> "/search?fragment&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }

    /** Today with everything it needs on a first visit, compressed, as the browser gets it. */
    private static void firstPage(HttpLoad load, String cookie, int port) throws Exception {
        String html = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        int bytes = load.size("/");
        Matcher base = Pattern.compile("\"(/static/[0-9a-f]+/)js/app.js\"").matcher(html);
        if (base.find()) {
            for (String name : List.of(
                    "app.css",
                    "icons.svg",
                    "favicon.svg",
                    "js/htmx.js",
                    "js/app.js",
                    "js/theme.js",
                    "js/menus.js",
                    "js/forms.js",
                    "js/flash.js",
                    "js/picks.js",
                    "js/dialogs.js",
                    "js/palette.js",
                    "js/composer.js",
                    "js/mentions.js",
                    "js/keys.js",
                    "js/dom.js")) {
                bytes += load.size(base.group(1) + name);
            }
        }
        print("first page over the wire", "%.1f KiB with styles, scripts and icons", bytes / 1024.0);
    }

    private static String signIn(int port) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        URI address = URI.create("http://127.0.0.1:" + port + "/sign-in");
        String form = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (!token.find()) {
            throw new IOException("No form to sign in");
        }
        String fields = Map.of("email", EMAIL, "password", PASSWORD, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    private static void print(String what, String format, Object... values) {
        System.out.printf(
                Locale.ROOT,
                "%-26s %s%n",
                what,
                values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
