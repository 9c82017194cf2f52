package acquaint.formats.card;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Origin;
import acquaint.formats.PersonBuilder;
import acquaint.formats.PersonRecord;
import acquaint.formats.Profile;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Recorder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one QR code says about one person, other than a vCard.
 *
 * @param form which way of saying it
 * @param text the whole of it
 */
record Payload(Form form, String text) {

    private static final Pattern HOST = Pattern.compile("(?i)(?:https?://)?(?:www\\.)?([^/?#\\s:@]+)[/?#]\\S+");

    /** Services that keep a card on a page of theirs, from which it can be saved as vCard. */
    private static final Map<String, String> HOSTED = Map.ofEntries(
            Map.entry("hihello.me", "HiHello"),
            Map.entry("hihello.com", "HiHello"),
            Map.entry("hi.hihello.me", "HiHello"),
            Map.entry("popl.co", "Popl"),
            Map.entry("poplme.co", "Popl"),
            Map.entry("popl.me", "Popl"),
            Map.entry("blinq.me", "Blinq"),
            Map.entry("linqapp.com", "Linq"),
            Map.entry("dot.cards", "dot"),
            Map.entry("mobilocard.com", "Mobilo"),
            Map.entry("wavecnct.com", "Wave"));

    /** The ways in which a code names a person. */
    enum Form {
        MECARD("(?is)MECARD:.*"),
        BIZCARD("(?is)BIZCARD:.*"),
        KDDI("(?is)(MEMORY|NAME1):.*"),
        MAIL("(?i)mailto:\\S+@\\S+"),
        PHONE("(?i)tel:[+\\d(][\\d ().,;=a-z-]{2,60}"),
        PROFILE("\\S{6,2048}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** The payload that a text is, if it is one. */
    static Optional<Payload> of(String text) {
        String bare = text.strip();
        for (Form form : Form.values()) {
            boolean fits = form.pattern.matcher(bare).matches();
            if (fits && form == Form.KDDI && !bare.contains("NAME1:")) {
                continue;
            }
            if (fits && (form != Form.PROFILE || isProfile(bare))) {
                return Optional.of(new Payload(form, bare));
            }
        }
        return Optional.empty();
    }

    private static boolean isProfile(String text) {
        return (Channels.isWeb(text) || text.startsWith("@") || text.startsWith("acct:"))
                && Profile.of(text).isPresent();
    }

    /** Whose page a hosted card's address leads to; empty when it is none. */
    static Optional<String> hosted(String text) {
        Matcher host = HOST.matcher(text.strip());
        return host.matches()
                ? Optional.ofNullable(HOSTED.get(host.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Gives the person, unless nothing is told of them. */
    void record(Source source, int line, Recorder out) {
        PersonBuilder person = PersonRecord.builder(new Origin(System.CARD, source.name(), line, null));
        MeCard card = new MeCard(person, line, out);
        switch (form) {
            case MECARD -> card.mecard(text);
            case BIZCARD -> card.bizcard(text);
            case KDDI -> card.lines(text);
            case MAIL -> mail(person);
            case PHONE ->
                person.channel(Channel.of(
                        Kind.PHONE,
                        List.of(text.substring(4).split(";", -1)).getFirst().strip()));
            case PROFILE ->
                Profile.of(text)
                        .ifPresent(profile -> person.sourceId(profile.value()).channel(profile.channel()));
        }
        if (!person.isEmpty()) {
            out.record(person.raw(text).build());
        }
    }

    private void mail(PersonBuilder person) {
        String address = Channels.bareEmail(text);
        if (Channels.isEmail(address)) {
            person.channel(Channel.of(Kind.EMAIL, address));
        }
    }
}
