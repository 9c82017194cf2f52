package acquaint.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for pages over keep-alive connections, each as soon as the answer before has come. Reads answers with next to
 * no work, as it shares the machine with the server it measures.
 */
final class HttpLoad {

    private final int port;
    private final String cookie;
    private final boolean compressed;

    HttpLoad(int port, String cookie, boolean compressed) {
        this.port = port;
        this.cookie = cookie;
        this.compressed = compressed;
    }

    /** Asks for the paths in turn, on so many connections, for so long. */
    Figures run(List<String> paths, int connections, Duration length) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            long end = System.nanoTime() + length.toNanos();
            List<Future<double[]>> all = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                int offset = i * paths.size() / connections;
                all.add(threads.submit(() -> connection(paths, offset, end)));
            }
            List<double[]> times = new ArrayList<>();
            for (Future<double[]> one : all) {
                times.add(one.get());
            }
            double wall = (System.nanoTime() - start) / 1e9;
            return Figures.of(times.stream().flatMapToDouble(Arrays::stream).toArray(), wall);
        }
    }

    private double[] connection(List<String> paths, int offset, long end) throws IOException {
        List<Double> times = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            for (int i = offset; System.nanoTime() < end; i++) {
                byte[] request = request(paths.get(i % paths.size()));
                long start = System.nanoTime();
                out.write(request);
                read(in);
                times.add((System.nanoTime() - start) / 1e9);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** One answer's size in bytes, head included; fails unless it is a success. */
    int size(String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request(path));
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + cookie
                        + (compressed ? "\r\nAccept-Encoding: gzip" : "") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int read(InputStream in) throws IOException {
        int size = 0;
        String status = line(in);
        size += status.length() + 2;
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("Not a success: " + status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            size += header.length() + 2;
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return size + length;
        }
        for (int chunk = Integer.parseInt(line(in), 16); ; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk + 2L);
            size += chunk;
            if (chunk == 0) {
                return size;
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
