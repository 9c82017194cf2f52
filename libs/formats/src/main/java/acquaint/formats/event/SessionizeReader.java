package acquaint.formats.event;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Limits;
import acquaint.formats.Moment;
import acquaint.formats.Party;
import acquaint.formats.PersonName;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.event.Programme.Session;
import acquaint.formats.event.Programme.Speaker;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.MomentText;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sessionize's programme in JSON, by any of its endpoints: everything, speakers, sessions, or the
 * grid. Its times have no zone. Sessions name speakers by ids, or by ids with names; where everything
 * is told, the speakers come after the sessions, so they are learnt first.
 */
final class SessionizeReader implements FormatReader {

    // the grid's timeSlots tell its rooms' sessions a second time
    private static final Pattern INTO =
            Pattern.compile("\\$(\\[](\\.sessions|\\.rooms(\\[](\\.sessions)?)?)?|\\.sessions|\\.speakers|\\.rooms)?");
    private static final Pattern INTO_EACH = Pattern.compile("\\$");
    private static final Pattern STARTS = Pattern.compile("\"startsAt\"\\s*:");
    private static final Pattern OWN = Pattern.compile("\"(isServiceSession|isPlenumSession)\"\\s*:");
    private static final Pattern SPEAKER = Pattern.compile("\"tagLine\"\\s*:");
    private static final Pattern SPEAKER_TOO =
            Pattern.compile("\"(isTopSpeaker|profilePicture|fullName|categoryItems|questionAnswers)\"\\s*:");
    private static final String ID = "sessionize ";

    @Override
    public System system() {
        return System.SESSIONIZE;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        String text = sniff.text();
        boolean sessions = OWN.matcher(text).find() && STARTS.matcher(text).find();
        boolean speakers =
                SPEAKER.matcher(text).find() && SPEAKER_TOO.matcher(text).find();
        return sniff.json().isPresent() && (sessions || speakers)
                ? Optional.of(new Detection(
                        System.SESSIONIZE, 0.96, "Its speakers and sessions are described as Sessionize does."))
                : Optional.empty();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        walk(source, sniff, (path, line, value, raw) -> {
            if (isSpeaker(value)) {
                Speaker speaker = speaker(value);
                context.remember(
                        ID + value.text("id"), new Party(speaker.name().display(), speaker.channels(), null, false));
            } else if (path.equals("$.rooms[]")) {
                context.remember(ID + "room " + value.text("id"), Party.of(value.text("name")));
            }
            return true;
        });
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Programme programme = new Programme(System.SESSIONIZE, source, out);
        Context context = out.context();
        Pattern into = into(sniff);
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(path -> into.matcher(path).matches(), new JsonReader.Visitor() {
                @Override
                public boolean value(String path, int line, JsonValue value, String raw) {
                    if (isSpeaker(value)) {
                        programme.speaker(speaker(value), "", line, raw);
                    } else if (isSession(value) && context.isNew(source.name() + ID + value.text("id"))) {
                        Session session = session(value, context);
                        programme.session(session, line, raw);
                        // who has more to tell elsewhere in the file is told there
                        session.speakers().stream()
                                .filter(speaker ->
                                        context.known(ID + speaker.id()).isEmpty())
                                .forEach(speaker -> programme.speaker(speaker, "", line, ""));
                    }
                    return !out.full();
                }

                @Override
                public void broken(String path, int line) {
                    out.warn(
                            line,
                            "what begins here is damaged and was left out; what stands around it was read.",
                            "Save the programme again if somebody is missing.");
                }
            });
        }
    }

    /** Takes values without complaining of those that cannot be read; they are told when it is read. */
    private interface Learner {
        boolean value(String path, int line, JsonValue value, String raw);
    }

    /** Speakers by themselves are a list; days and groups hold lists. */
    private static Pattern into(Sniff sniff) {
        JsonValue first = sniff.json().at(0);
        boolean lists = first.has("rooms") || first.has("sessions") && !isSpeaker(first);
        return !sniff.json().isArray() || lists ? INTO : INTO_EACH;
    }

    private static void walk(Source source, Sniff sniff, Learner learner) throws IOException {
        Pattern into = into(sniff);
        try (JsonReader json = new JsonReader(sniff.characters(source))) {
            json.walk(path -> into.matcher(path).matches(), new JsonReader.Visitor() {
                @Override
                public boolean value(String path, int line, JsonValue value, String raw) {
                    return learner.value(path, line, value, raw);
                }

                @Override
                public void broken(String path, int line) {
                    // said when it is read
                }
            });
        }
    }

    private static boolean isSpeaker(JsonValue value) {
        return value.has("tagLine") || value.has("firstName") || value.has("fullName");
    }

    /** Breaks, lunches and the like are service sessions. */
    private static boolean isSession(JsonValue value) {
        return value.has("title")
                && (value.has("startsAt") || value.has("speakers"))
                && !value.get("isServiceSession").isTrue();
    }

    private static Speaker speaker(JsonValue value) {
        PersonName parts = PersonName.of(value.text("firstName"), value.text("lastName"));
        String whole = value.text("fullName").isEmpty() ? value.text("name") : value.text("fullName");
        return new Speaker(
                id(value),
                parts.isEmpty() ? PersonName.of(whole) : parts,
                value.text("tagLine"),
                value.text("bio"),
                value.text("profilePicture"),
                links(value));
    }

    private static @Nullable String id(JsonValue value) {
        return value.text("id").isEmpty() ? null : value.text("id");
    }

    /** LinkedIn, X and the like are profiles; the rest is a website, called as the speaker calls it. */
    private static List<Channel> links(JsonValue value) {
        return value.get("links").items().stream()
                .filter(link -> Channels.isWeb(link.text("url")))
                .limit(50)
                .map(link -> Channels.web(link.text("url"), Use.UNKNOWN, "", false))
                .toList();
    }

    private static Session session(JsonValue value, Context context) {
        String room = value.text("room");
        return new Session(
                id(value),
                value.text("title"),
                moment(value.text("startsAt")),
                moment(value.text("endsAt")),
                room.isEmpty()
                        ? context.known(ID + "room " + value.text("roomId"))
                                .map(Party::name)
                                .orElse("")
                        : room,
                value.text("liveUrl"),
                value.text("description"),
                value.text("status").matches("(?i)declined?|cancell?ed"),
                value.get("speakers").items().stream()
                        .limit(Limits.PARTIES)
                        .map(one -> speaker(one, context))
                        .toList());
    }

    /** By its id, or by id and name; what is known of the id beside that stands with the speakers. */
    private static Speaker speaker(JsonValue value, Context context) {
        String id = value.isObject() ? value.text("id") : value.text();
        Optional<Party> known = context.known(ID + id);
        String name = known.map(Party::name).filter(text -> !text.isEmpty()).orElse(value.text("name"));
        return new Speaker(
                id.isEmpty() ? null : id,
                PersonName.of(name),
                "",
                "",
                "",
                known.map(Party::channels).orElse(List.of()));
    }

    private static @Nullable Moment moment(String text) {
        return MomentText.read(text).orElse(null);
    }
}
