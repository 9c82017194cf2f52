package acquaint.formats.network;

import acquaint.formats.Channel;
import acquaint.formats.Channel.Kind;
import acquaint.formats.Channel.Use;
import acquaint.formats.PersonBuilder;
import acquaint.formats.System;
import acquaint.formats.reading.Channels;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.Recorder;
import acquaint.formats.table.KeyedLayout;
import acquaint.formats.table.KeyedRow;
import java.util.List;
import java.util.Locale;

/** The owner's own e-mail addresses and telephone numbers: one a row. */
enum LinkedInReach implements KeyedLayout {
    EMAILS("your e-mail addresses at LinkedIn"),
    PHONES("your telephone numbers at LinkedIn");

    private final String title;

    LinkedInReach(String title) {
        this.title = title;
    }

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public double match(List<String> keys) {
        return switch (this) {
            case EMAILS -> keys.containsAll(List.of("emailaddress", "confirmed", "primary")) ? 1 : 0;
            case PHONES -> {
                boolean number = keys.containsAll(List.of("extension", "number")) && keys.size() <= 4;
                yield number && (keys.contains("type") || keys.contains("iswhatsappnumber")) ? 0.95 : 0;
            }
        };
    }

    @Override
    public boolean teaches() {
        return this == EMAILS;
    }

    @Override
    public void learn(KeyedRow row, Context context) {
        context.owner(row.get("emailaddress"));
    }

    @Override
    public void read(KeyedRow row, Recorder out) {
        PersonBuilder person = LinkedInOwner.of(out.context()).person(row);
        String value = row.get(this == EMAILS ? "emailaddress" : "number");
        if (value.isEmpty()) {
            return; // whoever has no number at LinkedIn gets a row of empty cells
        }
        if (this == EMAILS) {
            boolean primary = row.get("primary").toLowerCase(Locale.ROOT).matches("yes|true");
            Channels.email(person, value, Use.UNKNOWN, "", primary, row.line(), out);
        } else {
            person.channel(phone(row, value));
        }
        out.record(person.build());
    }

    private static Channel phone(KeyedRow row, String number) {
        String extension = row.get("extension");
        String whole = extension.isEmpty()
                ? number
                : extension.startsWith("+") ? extension + " " + number : number + " ext. " + extension;
        String type = row.get("type").toLowerCase(Locale.ROOT);
        Use use =
                switch (type) {
                    case "work" -> Use.PROFESSIONAL;
                    case "home" -> Use.PERSONAL;
                    default -> Use.UNKNOWN;
                };
        return new Channel(Kind.PHONE, whole, use, type.equals("mobile") || type.equals("fax") ? type : "", false);
    }
}
