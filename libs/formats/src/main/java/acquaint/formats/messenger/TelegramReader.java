package acquaint.formats.messenger;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Foreign;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads Telegram Desktop's export in JSON, of everything or of a single chat: the contacts, who the
 * owner is, and the messages of chats between people.
 */
final class TelegramReader implements FormatReader {

    private static final Pattern MESSAGE = Pattern.compile("\"type\"\\s*:\\s*\"(message|service)\"");
    private static final Pattern CHAT = Pattern.compile(
            "\"type\"\\s*:\\s*\"(personal_chat|bot_chat|saved_messages|(private|public)_(group|supergroup|channel))\"");
    // also lists that a damaged bracket has put into the whole
    private static final Pattern INTO = Pattern.compile(
            "\\$(\\.messages|\\.contacts(\\.list)?|\\.(left_)?chats|(\\.(left_)?chats)?\\.list((\\[])+(\\.messages)?)?)?");

    @Override
    public System system() {
        return System.TELEGRAM;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        if (!sniff.json().isObject()) {
            return Optional.empty();
        }
        String text = sniff.text();
        boolean whole = text.contains("\"personal_information\"")
                && (text.contains("\"profile_pictures\"")
                        || text.contains("\"contacts\"")
                        || text.contains("\"chats\""));
        boolean chats = MESSAGE.matcher(text).find()
                && (text.contains("\"date_unixtime\"")
                        || text.contains("\"from_id\"")
                        || CHAT.matcher(text).find());
        boolean contacts = text.contains("\"phone_number\"")
                && text.contains("\"date_unixtime\"")
                && sniff.json().has("contacts");
        if (whole || chats || contacts || CHAT.matcher(text).find() && text.contains("\"messages\"")) {
            return Optional.of(new Detection(
                    System.TELEGRAM, 0.95, "Its chats and messages are described as Telegram’s export does."));
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        String text = sniff.text();
        boolean page = text.stripLeading().startsWith("<") && text.contains("page_wrap") && text.contains("tgme")
                || text.contains("<title>Exported Data</title>") && text.contains("page_header");
        return page
                ? Optional.of(Foreign.sentence(
                        sniff,
                        "a page of Telegram’s export in HTML, which is made for looking at",
                        "Export again and choose “Machine-readable JSON”, then take result.json."))
                : Optional.empty();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) {
        JsonValue me = sniff.json().get("personal_information");
        if (me.isObject()) {
            context.owner(id(me.text("user_id")));
            context.owner(name(me).display());
            context.owner(me.text("phone_number"));
        }
    }

    /** {@code user123456}, as messages have it since 2021; before that the bare number stood there. */
    static String id(String number) {
        return number.matches("[1-9]\\d*") ? "user" + number : number.equals("0") ? "" : number;
    }

    private static PersonName name(JsonValue person) {
        return PersonName.of(person.text("first_name"), person.text("last_name"));
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        JsonValue me = sniff.json().get("personal_information");
        if (me.isObject()) {
            PersonBuilder owner = person(me, source, 1, "").owner();
            owner.channel(Channels.handle("Telegram", me.text("username"), Use.UNKNOWN, false));
            if (!owner.isEmpty()) {
                out.record(owner.raw(name(me).display()).build());
            }
        }
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(path -> INTO.matcher(path).matches(), new TelegramChats(source, out));
        }
    }

    /** Somebody of whom names and number are told. */
    static PersonBuilder person(JsonValue value, Source source, int line, String raw) {
        String id = id(value.text("user_id"));
        return PersonRecord.builder(new Origin(System.TELEGRAM, source.name(), line, id.isEmpty() ? null : id))
                .name(name(value))
                .channel(Channel.of(Channel.Kind.PHONE, value.text("phone_number")))
                .raw(raw);
    }
}
