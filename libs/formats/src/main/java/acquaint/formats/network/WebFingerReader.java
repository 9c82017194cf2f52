package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.Detection;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonName;
import acquaint.formats.PersonRecord;
import acquaint.formats.Photo;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonFile;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a server says of an account (RFC 7033): one person, seldom with a name. */
final class WebFingerReader implements FormatReader {

    /** Links that lead to the person, and not to an interface of the server's. */
    private static final Set<String> PAGES =
            Set.of("http://webfinger.net/rel/profile-page", "me", "blog", "profile-page");

    @Override
    public System system() {
        return System.WEBFINGER;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        JsonValue head = sniff.json();
        JsonValue first = head.isArray() ? head.at(0) : head;
        boolean account = first.text("subject").matches("(?i)(acct|mailto|https?):.+") && first.has("links");
        boolean links = first.get("links").isArray()
                && (first.get("links").items().isEmpty()
                        || first.get("links").at(0).has("rel"));
        return account && links
                ? Optional.of(new Detection(
                        System.WEBFINGER, 0.98, "It has the subject and links of a WebFinger answer (RFC 7033)."))
                : Optional.empty();
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        JsonFile.read(source, sniff, out, "$"::equals, new JsonFile.Taker() {
            @Override
            public void element(JsonValue value, int line, String raw) {
                PersonBuilder person = person(value, source, line, out);
                if (!person.isEmpty()) {
                    out.record(person.raw(raw).build());
                }
            }

            @Override
            public void root(JsonValue value, int line, String raw) {
                element(value, line, raw);
            }
        });
    }

    private static PersonBuilder person(JsonValue account, Source source, int line, Recorder out) {
        String subject = account.text("subject");
        PersonBuilder person = PersonRecord.builder(
                new Origin(System.WEBFINGER, source.name(), line, subject.isEmpty() ? null : subject));
        subject(account, subject).ifPresent(person::channel);
        for (JsonValue link : account.get("links").items()) {
            String target = link.text("href");
            if (link.text("rel").equals("http://webfinger.net/rel/avatar") && Channels.isWeb(target)) {
                person.photo(Photo.of(target));
            } else if (PAGES.contains(link.text("rel")) && Channels.isWeb(target)) {
                person.channel(Channels.web(target, Use.UNKNOWN, "", false));
            }
        }
        for (JsonValue alias : account.get("aliases").items()) {
            if (Channels.isWeb(alias.text()) && !isActor(account, alias.text())) {
                person.channel(Channels.web(alias.text(), Use.UNKNOWN, "", false));
            }
        }
        for (Map.Entry<String, JsonValue> property :
                account.get("properties").members().entrySet()) {
            if (property.getKey().toLowerCase(Locale.ROOT).matches(".*[/#](name|displayname|fullname)")) {
                person.name(PersonName.of(property.getValue().text()));
            }
        }
        return out.context().isOwner(subject) ? person.owner() : person;
    }

    /** Whether an address is the machines' one of the account, of no use to people. */
    private static boolean isActor(JsonValue account, String address) {
        return account.get("links").items().stream()
                .anyMatch(link ->
                        link.text("rel").equals("self") && link.text("href").equals(address));
    }

    private static Optional<Channel> subject(JsonValue account, String subject) {
        String lower = subject.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mailto:")) {
            String address = Channels.bareEmail(subject);
            return Channels.isEmail(address) ? Optional.of(Channel.of(Kind.EMAIL, address)) : Optional.empty();
        }
        if (!lower.startsWith("acct:")) {
            return Channels.isWeb(subject)
                    ? Optional.of(Channels.web(subject, Use.UNKNOWN, "", false))
                    : Optional.empty();
        }
        boolean fediverse = account.get("links").items().stream()
                .anyMatch(link ->
                        link.text("rel").equals("self") && link.text("type").contains("json")
                                || link.text("rel").endsWith("/subscribe"));
        // an account at a server of other things is neither a fediverse handle nor an e-mail address
        return fediverse
                ? Profile.of(subject).map(Profile::channel)
                : Optional.of(new Channel(Kind.OTHER, subject.substring(5), Use.UNKNOWN, "Account", false));
    }
}
