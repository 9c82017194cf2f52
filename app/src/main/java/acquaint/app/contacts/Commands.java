package acquaint.app.contacts;

import java.util.List;

/** What can be done from the palette. */
public final class Commands {

    private static final List<Command> ALL = List.of(
            new Command("Note a conversation", "log write talk met", "/note", "note", "l"),
            new Command("Add someone", "new person contact", "/people/new", "person-add", ""),
            new Command("Paste a signature or a profile", "add someone clipboard", "/people/paste", "person-add", ""),
            new Command("Go to Today", "home start", "/", "today", "g t"),
            new Command("Go to People", "list contacts address book", "/people", "people", "g p"),
            new Command("Go to Promises", "commitments due said", "/promises", "promise", ""),
            new Command("Go to Notes", "conversations timeline log", "/notes", "note", ""),
            new Command("Go to Help", "offers skills endorsements give", "/help", "help-out", ""),
            new Command("Import a file", "vcard linkedin google csv", "/import", "import", "g i"),
            new Command("Export everything", "vcard csv json download backup", "/export", "export", ""),
            new Command("Trash", "restore deleted", "/people/trash", "trash", ""),
            new Command("What you did, and undo", "history changes back", "/settings/history", "history", ""),
            new Command("Settings", "account password preferences theme dark light", "/settings", "settings", "g s"),
            new Command("Light or dark", "theme look", "/settings#look", "settings", ""),
            new Command("Keyboard shortcuts", "keys help letters", "/settings#keys", "keyboard", "?"));

    private Commands() {}

    /**
     * A command.
     *
     * @param also other words by which it is found
     * @param key its keyboard shortcut, or empty
     */
    public record Command(String label, String also, String href, String icon, String key) {}

    /** The commands that all words typed are beginnings of; all of them when nothing is typed. */
    static List<Command> matching(List<String> terms) {
        return ALL.stream()
                .filter(command -> terms.stream().allMatch(term -> names(command, term)))
                .toList();
    }

    private static boolean names(Command command, String term) {
        return List.of((Folding.fold(command.label()) + " " + command.also()).split(" ")).stream()
                .anyMatch(word -> word.startsWith(term));
    }
}
