package acquaint.formats.messenger;

/** What tells the text that Signal's export programs write from WhatsApp's, which it resembles. */
final class SignalTexts {

    private SignalTexts() {}

    /**
     * signal-export writes {@code [2019-12-24, 12:23] Ana: Hi} and later {@code [2019-12-24 12:23:10]
     * Ana: Hi  }, with two blanks at the end; WhatsApp in brackets always has seconds, and no blanks.
     */
    static boolean isSignal(ChatHeader header, String line) {
        boolean iso = header.bracketed()
                && header.day().part() == '-'
                && header.day().first().length() == 4
                && !header.twelve();
        return iso && (!header.seconds() || line.endsWith("  ") || line.startsWith("Me: ", header.body()));
    }
}
