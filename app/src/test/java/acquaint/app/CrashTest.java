package acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import acquaint.app.platform.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Acknowledged means durable: kills the real server, as {@code kill -9} does, under a stream of writes over HTTP, and
 * looks for every write that was acknowledged. Power loss itself cannot be played here; see docs/adr/0002.
 */
class CrashTest {

    private static final int ROUNDS = 20;
    private static final int WRITERS = 3;
    /** The whole of the file is verified after each so many rounds. */
    private static final int VERIFIED = 5;

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    Path home;

    @Test
    void everyAcknowledgedWriteSurvivesKill() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashTest seed " + seed);
        Random random = new Random(seed);
        int port = freePort();
        List<Browser> writers = Stream.generate(() -> new Browser("http://127.0.0.1:" + port))
                .limit(WRITERS)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            Process server = start(port);
            try {
                awaitAnswer(server, writers.getFirst());
                if (round == 0) {
                    signUp(writers);
                }
                killWhileWriting(server, writers, random.nextLong(50_000_000, 600_000_000));
            } finally {
                server.destroyForcibly().waitFor();
            }
            assertThat(contactsInFile()).as("round %s", round).containsAll(acknowledged);
            if (round % VERIFIED == VERIFIED - 1) {
                assertThat(verify()).as(this::log).isZero();
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
        System.out.println(
                "CrashTest: " + ROUNDS + " kills, " + acknowledged.size() + " acknowledged writes, none lost");
    }

    private void killWhileWriting(Process server, List<Browser> writers, long nanos) throws Exception {
        CountDownLatch ended = new CountDownLatch(writers.size());
        int before = acknowledged.size();
        for (Browser writer : writers) {
            Thread.ofVirtual().start(() -> {
                try {
                    writer.get("/people/new");
                    while (write(writer)) {
                        Thread.onSpinWait();
                    }
                } finally {
                    ended.countDown();
                }
            });
        }
        // The blow falls at a random time after the first writes of the round have been acknowledged.
        while (acknowledged.size() < before + writers.size() && server.isAlive()) {
            LockSupport.parkNanos(1_000_000);
        }
        LockSupport.parkNanos(nanos);
        server.destroyForcibly();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Adds somebody; false when the server is gone. */
    private boolean write(Browser writer) {
        UUID id = Ids.next();
        try {
            if (writer.post("/people/new", "id", id.toString(), "name", "Person " + id)
                            .statusCode()
                    == 200) {
                acknowledged.add(id);
            }
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private static void signUp(List<Browser> writers) {
        Browser first = writers.getFirst();
        first.get("/first-run");
        first.post("/first-run", "name", "Amara", "email", "amara@mail.example", "password", "correct horse");
        for (Browser other : writers.subList(1, writers.size())) {
            other.get("/sign-in");
            other.post("/sign-in", "email", "amara@mail.example", "password", "correct horse");
        }
    }

    private Process start(int port) throws IOException {
        return java("--port", Integer.toString(port));
    }

    private int verify() throws IOException, InterruptedException {
        return java("verify").waitFor();
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                "acquaint.app.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("ACQUAINT_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()))
                .start();
    }

    private void awaitAnswer(Process server, Browser browser) throws IOException {
        while (true) {
            try {
                browser.get("/sign-in");
                return;
            } catch (UncheckedIOException notYet) {
                assertThat(server.isAlive()).as(() -> log()).isTrue();
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("log.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<UUID> contactsInFile() throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("acquaint.db"));
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select c.id from contact c"
                                + " join change_log l on l.account_id = c.account_id and l.entity_id = c.id"
                                + " join search_entry s on s.account_id = c.account_id and s.entity_id = c.id")) {
            while (rows.next()) {
                found.add(UUID.fromString(rows.getString(1)));
            }
        }
        return found;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
