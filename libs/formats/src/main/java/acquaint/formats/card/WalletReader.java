package acquaint.formats.card;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The passes of Apple's and Google's wallets ({@code pass.json}, also within a {@code .pkpass}; objects
 * of Google's): when the code on one is a card or a profile, that is who it is.
 */
final class WalletReader implements FormatReader {

    private final VCardReader cards = new VCardReader();

    @Override
    public System system() {
        return System.CARD;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return isPass(sniff.json()) && codes(sniff.json()).stream().anyMatch(WalletReader::isCard)
                ? Optional.of(new Detection(System.CARD, 0.98, "It is a wallet pass whose code is a card."))
                : Optional.empty();
    }

    private static boolean isPass(JsonValue head) {
        return head.has("passTypeIdentifier") || !codes(head).isEmpty();
    }

    private static boolean isCard(String code) {
        return isVCard(code) || Payload.of(code).isPresent();
    }

    private static boolean isVCard(String code) {
        return code.regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        JsonValue head = sniff.json();
        if (!head.has("passTypeIdentifier") || detect(sniff).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                codes(head).stream().anyMatch(code -> Payload.hosted(code).isPresent())
                        ? Foreign.sentence(
                                sniff,
                                "a wallet pass whose code leads to a card on a page",
                                "Open the pass's code, choose “Save contact”, and bring the .vcf file that you get.")
                        : Foreign.sentence(
                                sniff,
                                "a wallet pass, but its code is no card: a ticket, perhaps, or a number",
                                "Choose a pass whose code carries a vCard, or the list of the event's guests."));
    }

    /** The texts of all codes in a pass, or in a list of Google's objects, each once. */
    private static List<String> codes(JsonValue head) {
        Set<String> codes = new LinkedHashSet<>();
        collect(head, codes, 0);
        return new ArrayList<>(codes);
    }

    private static void collect(JsonValue value, Set<String> codes, int depth) {
        if (depth > 4) {
            return;
        }
        List<JsonValue> all = new ArrayList<>(value.get("barcodes").items());
        all.add(value.get("barcode"));
        for (JsonValue code : all) {
            String text = code.text("message").isEmpty() ? code.text("value") : code.text("message");
            if (!text.isEmpty() && (code.has("format") || code.has("type"))) {
                codes.add(text);
            }
        }
        value.items().forEach(item -> collect(item, codes, depth + 1));
        value.members().values().forEach(member -> collect(member, codes, depth + 1));
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        // a pass is small: what was looked at to recognise it is all of it
        for (String code : codes(sniff.json())) {
            if (isVCard(code)) {
                Source card = Source.of(source.name(), code.getBytes(StandardCharsets.UTF_8));
                cards.read(card, Sniff.of(card), out);
            } else {
                Optional<Payload> payload = Payload.of(code);
                if (payload.isPresent()) {
                    payload.get().record(source, 1, out);
                }
            }
        }
    }
}
