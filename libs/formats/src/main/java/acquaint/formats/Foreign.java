package acquaint.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what a source is when it is none of the formats read here, and what to do about it. */
final class Foreign {

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
                    "an old Microsoft Office file (.xls, .doc or .msg)",
                    "Open it and save it as “CSV UTF-8”, then choose that file."),
            new Magic("!BDN", "an Outlook data file (.pst)", "In Outlook use File → Open & Export to get a CSV file."),
            new Magic(
                    "SQLite format 3",
                    "a database",
                    "Export the contacts as CSV or vCard from the program it belongs to."),
            new Magic("{\\rtf", "a text document (RTF)", "Save the list as CSV or plain text instead."),
            new Magic("bplist", "an Apple property list", "Export the contacts as vCard instead."));

    private record Magic(String prefix, String what, String remedy) {}

    private Foreign() {}

    /** Why a source is surely no text of people; empty when it may be. */
    static Optional<String> reason(Sniff sniff) {
        byte[] head = sniff.head();
        if (head.length == 0) {
            return Optional.of(sentence(sniff, "empty", "Export it again."));
        }
        String start = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Optional.of(zip(sniff, new String(head, StandardCharsets.ISO_8859_1)));
        }
        for (Magic magic : MAGIC) {
            if (start.startsWith(magic.prefix)) {
                return Optional.of(sentence(sniff, magic.what, magic.remedy));
            }
        }
        return sniff.encoding().wide() ? Optional.empty() : binary(sniff, start);
    }

    private static String zip(Sniff sniff, String content) {
        if (content.contains("xl/") || (content.contains("[Content_Types].xml") && !content.contains("word/"))) {
            return sentence(
                    sniff,
                    "an Excel workbook (.xlsx)",
                    "Open it, save the sheet as “CSV UTF-8”, then choose that file.");
        }
        if (content.contains("word/")) {
            return sentence(sniff, "a Word document", "Save the list as CSV or plain text instead.");
        }
        if (content.contains("opendocument.spreadsheet")) {
            return sentence(sniff, "a spreadsheet (.ods)", "Open it and save it as CSV, then choose that file.");
        }
        return sentence(
                sniff, "a zip archive", "Unpack it first, then choose the file inside, such as Connections.csv.");
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
    static String text(Sniff sniff) {
        String start = sniff.text().stripLeading();
        String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return sentence(sniff, "blank", "Export it again.");
        }
        if (lower.startsWith("begin:vcalendar")) {
            return sentence(sniff, "a calendar", "Calendars are not read yet; choose a vCard or CSV file.");
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return sentence(
                    sniff,
                    "a web page",
                    "Perhaps a sign-in page was saved instead of the export; download the export again.");
        }
        if (lower.matches("(?s)[\\[{]\\s*[\"{\\[\\]}].*")) {
            return sentence(sniff, "a JSON file of a kind not read yet", "Choose a vCard or CSV export.");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<")) {
            return sentence(sniff, "an XML file of a kind not read yet", "Choose a vCard or CSV export.");
        }
        return "“" + sniff.name() + "” was not recognised: no vCard begins in it, and no row of it names columns of "
                + "people. Choose a vCard (.vcf), or a CSV file whose first row names its columns.";
    }

    private static String sentence(Sniff sniff, String what, String remedy) {
        return "“" + sniff.name() + "” is " + what + ". " + remedy;
    }
}
