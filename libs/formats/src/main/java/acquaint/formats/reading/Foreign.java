package acquaint.formats.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what a source is when it is none of the formats read here, and what to do about it. */
public final class Foreign {

    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF", "a PDF document", "Export the list as CSV or vCard instead."),
            new Magic("\u0089PNG", "a picture", "If it shows a QR code or a card, type the person in by hand."),
            new Magic(
                    "\u00FF\u00D8\u00FF", "a picture", "If it shows a QR code or a card, type the person in by hand."),
            new Magic("GIF8", "a picture", "Choose the exported CSV or vCard file instead."),
            new Magic("\u001F\u008B", "a compressed file (gzip)", "Unpack it first, then choose the file inside."),
            new Magic("7z\u00BC\u00AF", "a 7-Zip archive", "Unpack it first, then choose the file inside."),
            new Magic("Rar!", "a RAR archive", "Unpack it first, then choose the file inside."),
            new Magic(
                    "\u00D0\u00CF\u0011\u00E0",
                    "an old Microsoft Office file (.xls, .doc or .msg), or a workbook locked with a password",
                    "Open it and save it as .xlsx without a password, or as “CSV UTF-8”, then choose that file."),
            new Magic("!BDN", "an Outlook data file (.pst)", "In Outlook use File → Open & Export to get a CSV file."),
            new Magic(
                    "SQLite format 3",
                    "a database",
                    "Export the contacts as CSV or vCard from the program it belongs to."),
            new Magic("{\\rtf", "a text document (RTF)", "Save the list as CSV or plain text instead."),
            // its first block has 58 bytes and begins with a map of two, the first of them "roots"
            new Magic(
                    ":\u00A2eroots",
                    "a Bluesky repository (CAR): its follows are numbers only",
                    "Choose a saved answer of app.bsky.graph.getFollows, which has the names."),
            new Magic("bplist", "an Apple property list", "Export the contacts as vCard instead."));

    private record Magic(String prefix, String what, String remedy) {}

    private Foreign() {}

    /** Why a source is surely no text of people; empty when it may be. */
    public static Optional<String> reason(Sniff sniff) {
        byte[] head = sniff.head();
        if (head.length == 0) {
            return Optional.of(sentence(sniff, "empty", "Export it again."));
        }
        String start = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGIC) {
            if (start.startsWith(magic.prefix)) {
                return Optional.of(sentence(sniff, magic.what, magic.remedy));
            }
        }
        return sniff.encoding().wide() ? Optional.empty() : binary(sniff, start);
    }

    private static Optional<String> binary(Sniff sniff, String start) {
        int odd = 0;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            odd += c < ' ' && c != '\t' && c != '\n' && c != '\r' ? 1 : 0;
        }
        return odd > start.length() * 0.1
                ? Optional.of(sentence(sniff, "no text but a binary file", "Export the contacts as CSV or vCard."))
                : Optional.empty();
    }

    /** What a text is that no reader recognised. */
    public static String text(Sniff sniff) {
        String start = sniff.text().stripLeading();
        String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return sentence(sniff, "blank", "Export it again.");
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return sentence(
                    sniff,
                    "a web page without people or events that it marks as such",
                    "Perhaps a sign-in page was saved instead of the export; download the export again.");
        }
        if (lower.matches("(?s)[\\[{]\\s*[\"{\\[\\]}].*")) {
            return sentence(
                    sniff, "a JSON file in which no known system's people were found", "Choose a vCard or CSV export.");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<")) {
            return sentence(
                    sniff, "an XML file in which no known system's people were found", "Choose a vCard or CSV export.");
        }
        return "“" + sniff.name()
                + "” was not recognised: it is like the files of no system that is read here, and no row "
                + "of it names columns of people. If it is a table, say what its columns mean; else choose another export.";
    }

    /** A sentence that names the source, what it is, and what to do. */
    public static String sentence(Sniff sniff, String what, String remedy) {
        return "“" + sniff.name() + "” is " + what + ". " + remedy;
    }
}
