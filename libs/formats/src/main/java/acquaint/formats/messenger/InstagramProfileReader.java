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
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.util.Optional;
import java.util.Set;

/** Reads who the owner of Instagram's download is. */
final class InstagramProfileReader implements FormatReader {

    // the words of the download's language; others than these are passed over
    private static final Set<String> NAMES = Set.of("Name", "Nom", "Nombre", "Nome", "Naam", "Imię i nazwisko", "Namn");
    private static final Set<String> HANDLES = Set.of(
            "Username",
            "Benutzername",
            "Nom d’utilisateur",
            "Nom d'utilisateur",
            "Nombre de usuario",
            "Nome utente",
            "Nome de usuário",
            "Gebruikersnaam",
            "Nazwa użytkownika",
            "Användarnamn");

    @Override
    public System system() {
        return System.INSTAGRAM;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return data(sniff).isObject()
                ? Optional.of(new Detection(
                        System.INSTAGRAM, 0.95, "It is the profile of the owner of Instagram’s download."))
                : Optional.empty();
    }

    private static JsonValue data(Sniff sniff) {
        return sniff.json().get("profile_user").at(0).get("string_map_data");
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) {
        data(sniff).members().forEach((key, value) -> {
            String word = MetaText.repaired(key);
            String text = MetaText.of(value.get("value"));
            if (NAMES.contains(word) || HANDLES.contains(word) || Channels.isEmail(text)) {
                context.owner(text);
            }
        });
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) {
        PersonBuilder person = PersonRecord.builder(new Origin(System.INSTAGRAM, source.name(), 1, null))
                .owner();
        data(sniff).members().forEach((key, value) -> {
            String word = MetaText.repaired(key);
            String text = MetaText.of(value.get("value"));
            if (NAMES.contains(word)) {
                person.name(PersonName.of(text)).raw(text);
            } else if (HANDLES.contains(word)) {
                Channel channel = Channels.handle("Instagram", text, Use.UNKNOWN, false);
                person.channel(channel).sourceId(channel.value());
            } else if (Channels.isEmail(text)) {
                person.channel(Channel.of(Channel.Kind.EMAIL, text));
            }
        });
        if (!person.isEmpty()) {
            out.record(person.build());
        }
    }
}
