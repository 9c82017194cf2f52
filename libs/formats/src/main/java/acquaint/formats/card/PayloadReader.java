package acquaint.formats.card;

import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Quoted;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands in QR codes, pasted or saved as text: MECARD, BIZCARD, an address of a profile, {@code
 * mailto:} and {@code tel:}, one below the other where there are several. vCards have a reader of
 * their own.
 */
final class PayloadReader implements FormatReader {

    private static final int LINES = 200;

    /** More than any QR code holds. */
    private static final int CARD_CHARS = 8 * 1024;

    @Override
    public System system() {
        return System.CARD;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        int good = 0;
        int bad = 0;
        boolean sure = false;
        boolean first = false;
        for (String text : sniff.text()
                .lines()
                .limit(LINES)
                .filter(line -> !line.isBlank())
                .toList()) {
            Optional<Payload> payload = Payload.of(text);
            first |= good + bad == 0 && payload.isPresent();
            good += payload.isPresent() || Payload.hosted(text).isPresent() ? 1 : 0;
            bad += payload.isEmpty() && Payload.hosted(text).isEmpty() ? 1 : 0;
            sure |= payload.isPresent() && payload.get().form() != Payload.Form.PROFILE;
        }
        Optional<Payload> whole = Payload.of(sniff.text());
        boolean one = whole.isPresent() && whole.get().form() != Payload.Form.PROFILE;
        // a header above addresses is a table's
        if (!one && (good == 0 || bad > good || (!sure && !first))) {
            return Optional.empty();
        }
        return Optional.of(new Detection(
                System.CARD,
                one ? 0.97 : sure ? 0.9 : 0.8,
                one || sure
                        ? "It is what a QR code of a card says."
                        : "Its lines are addresses of people's profiles."));
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        String text = sniff.text().strip();
        if (text.length() > 2048 || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        Optional<String> hosted = Payload.hosted(text);
        if (hosted.isPresent()) {
            return Optional.of(Foreign.sentence(
                    sniff,
                    "the address of a card that " + hosted.get() + " keeps on a page of its own",
                    "Open it, choose “Save contact”, and bring the .vcf file that you get."));
        }
        boolean page = text.regionMatches(true, 0, "http", 0, 4)
                && Channels.isWeb(text)
                && Payload.of(text).isEmpty();
        return page
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "the address of a web page, and nothing tells whose it is",
                        "Open it and save the page, or look there for a card to save."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        try (Reader in = sniff.characters(source)) {
            new Reading(source, out).run(in);
        }
    }

    /** Which lines may follow the first of what was begun. */
    private enum Open {
        NONE,
        CARD,
        LINES;

        static Open of(String line) {
            String start = line.substring(0, Math.min(line.length(), 8)).toUpperCase(Locale.ROOT);
            return start.startsWith("MEMORY:") || start.startsWith("NAME1:")
                    ? LINES
                    : start.startsWith("MECARD:") || start.equals("BIZCARD:") ? CARD : NONE;
        }
    }

    /** One pass: lines are put together where a card goes over several. */
    private static final class Reading {

        private final Source source;
        private final Recorder out;
        private final StringBuilder text = new StringBuilder();
        private int begun = 1;
        private Open form = Open.NONE;

        Reading(Source source, Recorder out) {
            this.source = source;
            this.out = out;
        }

        void run(Reader in) throws IOException {
            StringBuilder current = new StringBuilder();
            char[] buffer = new char[16 * 1024];
            int line = 1;
            int count = in.read(buffer);
            while (count >= 0 && !out.full()) {
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        line(current.toString().strip(), line++);
                        current.setLength(0);
                    } else if (current.length() < Limits.RAW_CHARS) {
                        current.append(buffer[i]);
                    }
                }
                count = in.read(buffer);
            }
            line(current.toString().strip(), line);
            flush();
        }

        private void line(String line, int number) {
            boolean open = continues();
            if (line.isEmpty() || !open || begins(line)) {
                flush();
            }
            if (line.isEmpty() || out.full()) {
                return;
            }
            if (text.isEmpty()) {
                begun = number;
                form = Open.of(line);
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }

        /** Whether what was begun may go on: a card without its end, or one of a field on each line. */
        private boolean continues() {
            int length = text.length();
            boolean ended = length > 1 && text.charAt(length - 1) == ';' && text.charAt(length - 2) == ';';
            return length < CARD_CHARS && (form == Open.LINES || (form == Open.CARD && !ended));
        }

        private static boolean begins(String line) {
            return line.regionMatches(true, 0, "MECARD:", 0, 7)
                    || line.regionMatches(true, 0, "BIZCARD:", 0, 8)
                    || line.regionMatches(true, 0, "MEMORY:", 0, 7)
                    // but TEL: may be a field of the card
                    || Payload.of(line)
                            .filter(p -> p.form() == Payload.Form.PROFILE || p.form() == Payload.Form.MAIL)
                            .isPresent();
        }

        private void flush() {
            String whole = text.toString();
            text.setLength(0);
            if (whole.isBlank() || out.full()) {
                return;
            }
            Optional<Payload> payload = Payload.of(whole);
            Optional<String> hosted = Payload.hosted(whole);
            if (payload.isPresent()) {
                payload.get().record(source, begun, out);
            } else if (hosted.isPresent()) {
                out.warn(
                        begun,
                        Quoted.of(whole) + " leads to a card at " + hosted.get() + "; who it is stands only there.",
                        "Open it, choose “Save contact”, and bring the .vcf file that you get.");
            } else {
                out.warn(
                        begun,
                        Quoted.of(whole) + " is no card and no profile; it was left out.",
                        "Add that person by hand if it names one.");
            }
        }
    }
}
