package acquaint.app.imports;

import acquaint.formats.FormatRecord;

/** What a part of an import is, as it is chosen and counted. */
public enum Kind {
    /** People of an address book or a network. */
    PERSON("person", "people", "become contacts"),
    /** People on the list of an event. */
    ATTENDEE("attendee", "attendees", "become contacts"),
    /** People who are only party to what happened; chosen by how they take part. */
    CORRESPONDENT("correspondent", "correspondents", ""),
    /** Messages. */
    MESSAGE("message", "messages", "each day's exchange becomes one line on the timeline"),
    /** Meetings of a calendar, sessions of a programme. */
    EVENT("event", "events", "those behind you become meetings on the timeline"),
    /** Notes and conversations that were written down. */
    ACTIVITY("note or activity", "notes and activities", "go on the timeline"),
    /** Things to do. */
    REMINDER("reminder", "reminders", "become promises of yours"),
    /** What people are to each other. */
    RELATION("relation", "relations", "go into the notes on both"),
    /** What people are good at. */
    SKILL("skill or endorsement", "skills and endorsements", "wait for you to say who can help with what");

    private final String one;
    private final String many;
    private final String becomes;

    Kind(String one, String many, String becomes) {
        this.one = one;
        this.many = many;
        this.becomes = becomes;
    }

    static Kind of(FormatRecord.Kind kind) {
        return valueOf(kind.name());
    }

    /** So many of them, in words. */
    public String counted(int amount) {
        return "%,d %s".formatted(amount, amount == 1 ? one : many);
    }

    /** What is made of them. */
    public String becomes() {
        return becomes;
    }

    /** Whether its rows are people. */
    boolean people() {
        return this == PERSON || this == ATTENDEE || this == CORRESPONDENT;
    }
}
