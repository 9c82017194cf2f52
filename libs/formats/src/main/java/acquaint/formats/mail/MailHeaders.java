package acquaint.formats.mail;

import acquaint.formats.Limits;
import acquaint.formats.reading.Decoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers of one mail that tell who wrote to whom, when, and in which conversation. No others. */
final class MailHeaders {

    private static final Set<String> KEPT = Set.of(
            "from",
            "sender",
            "to",
            "cc",
            "bcc",
            "date",
            "subject",
            "message-id",
            "in-reply-to",
            "references",
            "x-gm-thrid",
            "x-gmail-labels",
            "delivered-to",
            "return-path",
            "list-id",
            "list-post",
            "list-unsubscribe",
            "mailing-list",
            "precedence",
            "auto-submitted",
            "content-length",
            "x-mozilla-status");

    /** What a record's raw text shows; the others only tell whether the mail is read at all. */
    private static final Set<String> SHOWN = Set.of(
            "from", "to", "cc", "bcc", "date", "message-id", "in-reply-to", "references", "x-gm-thrid", "list-id");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final StringBuilder raw = new StringBuilder(256);
    private final boolean subjects;
    private boolean brokenOff;

    private MailHeaders(boolean subjects) {
        this.subjects = subjects;
    }

    /**
     * Takes the headers that come next, and the blank line behind them.
     *
     * @param mbox whether the From line of another message may come in between
     */
    static MailHeaders take(MailStream in, boolean mbox, boolean subjects) throws IOException {
        MailHeaders headers = new MailHeaders(subjects);
        String name = "";
        StringBuilder value = new StringBuilder();
        while (in.more()) {
            if (mbox && in.takePostmark(false)) {
                headers.brokenOff = true;
                break;
            }
            byte[] line = in.takeLine(Limits.PROPERTY_BYTES);
            int length = trimmed(line);
            if (line.length == 0 || line[0] == '\r') {
                break;
            }
            if (line[0] == ' ' || line[0] == '\t') {
                if (!name.isEmpty() && value.length() < Limits.PROPERTY_BYTES) {
                    value.append(Decoding.text(line, 0, length));
                }
                continue;
            }
            headers.keep(name, value);
            value.setLength(0);
            int colon = colon(line, length);
            name = colon < 0 ? "" : name(line, colon);
            if (!name.isEmpty()) {
                value.append(Decoding.text(line, colon + 1, length - colon - 1));
            }
        }
        headers.keep(name, value);
        return headers;
    }

    private static int trimmed(byte[] line) {
        int length = line.length;
        while (length > 0 && line[length - 1] <= ' ' && line[length - 1] >= 0) {
            length--;
        }
        return length;
    }

    private static int colon(byte[] line, int length) {
        int i = 0;
        while (i < length && line[i] > ' ' && line[i] != ':') {
            i++;
        }
        int end = i;
        while (i < length && line[i] == ' ') {
            i++; // old mailers part them: "Date : …"
        }
        return end > 0 && i < length && line[i] == ':' ? i : -1;
    }

    /** The name in lower case, when it is one that is kept; else empty. */
    private static String name(byte[] line, int colon) {
        if (colon > 20) {
            return "";
        }
        String name =
                new String(line, 0, colon, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return KEPT.contains(name) ? name : "";
    }

    private void keep(String name, StringBuilder value) {
        if (name.isEmpty()) {
            return;
        }
        String text = value.toString().replace("\0", "").strip();
        values.computeIfAbsent(name, key -> new ArrayList<>(1)).add(text);
        if (SHOWN.contains(name) || (subjects && name.equals("subject"))) {
            raw.append(raw.isEmpty() ? "" : "\n").append(name).append(": ").append(text);
        }
    }

    /** Whether the next message began without a blank line and a body before it. */
    boolean brokenOff() {
        return brokenOff;
    }

    /** Whether anything was there that a mail has. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The first value of a header, or empty. */
    String first(String name) {
        return values.getOrDefault(name, List.of("")).getFirst();
    }

    /** All values of a header, joined as the lists they are. */
    String all(String name) {
        return String.join(", ", values.getOrDefault(name, List.of()));
    }

    /** Content-Length, or -1. */
    int contentLength() {
        String digits = first("content-length");
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    /** What is kept of them for the record. */
    String raw() {
        return raw.toString();
    }
}
