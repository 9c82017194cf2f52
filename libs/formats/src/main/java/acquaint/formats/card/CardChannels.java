package acquaint.formats.card;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.PersonBuilder;
import acquaint.formats.Profile;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.UriText;
import java.util.Locale;
import java.util.Map;

/** Makes channels of EMAIL, TEL, URL, IMPP and the many ways to write a profile in a card. */
public final class CardChannels {

    /** Properties of their own for one service, to the service. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("X-SKYPE", "Skype"),
            Map.entry("X-SKYPE-USERNAME", "Skype"),
            Map.entry("X-AIM", "AIM"),
            Map.entry("X-ICQ", "ICQ"),
            Map.entry("X-MSN", "MSN"),
            Map.entry("X-QQ", "QQ"),
            Map.entry("X-YAHOO", "Yahoo"),
            Map.entry("X-JABBER", "Jabber"),
            Map.entry("X-GTALK", "Google Talk"),
            Map.entry("X-GOOGLE-TALK", "Google Talk"),
            Map.entry("X-MATRIX", "Matrix"),
            Map.entry("X-TWITTER", "Twitter"),
            Map.entry("X-LINKEDIN", "LinkedIn"),
            Map.entry("X-FACEBOOK", "Facebook"),
            Map.entry("X-INSTAGRAM", "Instagram"),
            Map.entry("X-GITHUB", "GitHub"),
            Map.entry("X-XING", "XING"),
            Map.entry("X-MASTODON", "Mastodon"),
            Map.entry("X-TELEGRAM", "Telegram"),
            Map.entry("X-WHATSAPP", "WhatsApp"),
            Map.entry("X-MS-IMADDRESS", "IM"));

    private final PersonBuilder person;
    private final Recorder out;

    CardChannels(PersonBuilder person, Recorder out) {
        this.person = person;
        this.out = out;
    }

    /** Whether the property is a channel of a service's own. */
    static boolean isService(String name) {
        return SERVICES.containsKey(name);
    }

    void email(ContentLine line, CardTypes types) {
        Channels.email(person, line.plain(), types.use(), types.label(), types.preferred(), line.line(), out);
    }

    void phone(ContentLine line, CardTypes types) {
        String number = line.plain();
        if (number.regionMatches(true, 0, "tel:", 0, 4)) {
            number = telUri(number.substring(4));
        }
        person.channel(new Channel(Kind.PHONE, number, types.use(), types.label(), types.preferred()));
    }

    /** RFC 3966: {@code +1-418-656-9254;ext=102}. */
    private static String telUri(String uri) {
        String[] parts = UriText.decoded(uri).split(";", -1);
        String number = parts[0];
        for (String part : parts) {
            if (part.regionMatches(true, 0, "ext=", 0, 4)) {
                number += " ext. " + part.substring(4);
            }
        }
        return number;
    }

    void web(ContentLine line, CardTypes types) {
        String address = line.plain();
        if (!address.isEmpty()) {
            person.channel(Channels.web(address, types.use(), types.label(), types.preferred()));
        }
    }

    /** IMPP, SOCIALPROFILE (RFC 9554), X-SOCIALPROFILE (Apple) and properties such as X-SKYPE. */
    void service(ContentLine line, CardTypes types) {
        String own = SERVICES.get(line.name());
        if (own != null) {
            person.channel(Channels.handle(own, line.plain(), types.use(), types.preferred()));
            return;
        }
        String value = line.plain();
        String service = ParameterList.unquoted(
                line.param("SERVICE-TYPE").isEmpty() ? line.param("X-SERVICE-TYPE") : line.param("SERVICE-TYPE"));
        if (service.isEmpty() && line.name().equals("X-SOCIALPROFILE")) {
            service = line.types().stream()
                    .filter(type -> !type.equals("pref") && !type.equals("home") && !type.equals("work"))
                    .findFirst()
                    .orElse("");
        }
        String user = ParameterList.unquoted(
                line.param("USERNAME").isEmpty() ? line.param("X-USER") : line.param("USERNAME"));
        Channel channel = channel(value, service, user, types);
        person.channel(channel);
    }

    private static Channel channel(String value, String service, String user, CardTypes types) {
        var profile = Profile.of(value);
        if (profile.isPresent()) {
            Profile p = profile.get();
            return new Channel(p.kind(), p.value(), types.use(), types.label(), types.preferred());
        }
        int colon = value.indexOf(':');
        String scheme = colon > 0 ? value.substring(0, colon).toLowerCase(Locale.ROOT) : "";
        if (scheme.startsWith("http")) {
            String label = service.isEmpty() ? types.label() : service;
            return new Channel(Kind.WEBSITE, value, types.use(), label, types.preferred());
        }
        boolean uri = scheme.matches("[a-z][a-z0-9+-]*");
        String handle = uri ? UriText.decoded(value.substring(colon + 1)) : value;
        if (handle.isBlank()) {
            handle = user;
        }
        // x-apple: says nothing but that the handle is Apple's way of writing one
        String named = !service.isEmpty() ? service : uri && !scheme.equals("x-apple") ? scheme : types.label();
        return Channels.handle(named, handle, types.use(), types.preferred());
    }
}
