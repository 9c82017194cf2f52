package acquaint.app.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The style sheet, the scripts and the icons: read once at the start, compressed once, and served under an address
 * that holds a hash of them all, so that a browser keeps them for ever and asks again when anything changed.
 */
@Controller
public class Assets {

    private static final String ROOT = "static/";
    private static final String STYLE = "app.css";

    private static volatile Map<String, Asset> assets = Map.of();
    private static volatile String version = "0";

    private record Asset(MediaType type, byte[] bytes, byte[] compressed) {}

    Assets() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
            String path = resource.getURL().getPath();
            if (resource.isReadable() && !path.endsWith("/")) {
                files.put(
                        path.substring(path.lastIndexOf("/" + ROOT) + ROOT.length() + 1),
                        resource.getContentAsByteArray());
            }
        }
        files.put("js/htmx.js", htmx());
        files.put(STYLE, style(files));
        Map<String, Asset> ready = new TreeMap<>();
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            ready.put(name, new Asset(type(name), bytes, compress(bytes)));
        });
        version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        assets = ready;
    }

    /** The address of an asset, such as {@code icons.svg}. */
    public static String path(String name) {
        return "/static/" + version + "/" + name;
    }

    @GetMapping("/static/{version}/{*name}")
    ResponseEntity<byte[]> get(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings) {
        Asset asset = assets.get(name.substring(1));
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        boolean compressed = encodings.contains("gzip") && asset.compressed().length < asset.bytes().length;
        var response = ResponseEntity.ok()
                .contentType(asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365))
                        .cachePublic()
                        .immutable());
        return compressed
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.compressed())
                : response.body(asset.bytes());
    }

    /** The style sheets one after another, in the order that {@code css/order.txt} gives. */
    private static byte[] style(Map<String, byte[]> files) {
        byte[] order = files.get("css/order.txt");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (order != null) {
            for (String name : new String(order, StandardCharsets.UTF_8).split("\\s+")) {
                if (!name.isBlank()) {
                    all.writeBytes(files.get("css/" + name));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    private static byte[] htmx() throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
        try (InputStream in = found[0].getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static MediaType type(String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
