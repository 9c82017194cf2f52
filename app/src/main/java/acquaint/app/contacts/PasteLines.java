package acquaint.app.contacts;

import acquaint.app.contacts.Pasted.Address;
import acquaint.app.contacts.Pasted.Found;
import acquaint.app.contacts.Pasted.Work;
import acquaint.formats.Channel.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges the lines of a pasted text of which addresses, numbers and dates have been taken out. */
final class PasteLines {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|｜·•/]\\s+|\\s+[|｜·•]\\s*|\\t+|\\s+//\\s+");
    private static final Pattern NAME_THEN =
            Pattern.compile("(?u)^(.{2,60}?)(?:\\s*[,:(]\\s+|\\s+[–—-]\\s+|\\s+\\()(.{2,}?)\\)?$");
    private static final Pattern AT =
            Pattern.compile("(?iu)^(.+?)\\s+(?:at|@|bei|beim|chez|hos|presso|bij|de la|för|på|в)\\s+(.+)$");
    private static final Pattern PARTS = Pattern.compile("\\s*,\\s+|\\s+[–—-]\\s+|\\s+@\\s*");
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?u)(?:^|.*?\\b)(?:[Ii]['’]m|[Ii] am|[Tt]his is|[Mm]y name is|[Mm]e llamo|[Ii]ch bin|[Jj]e suis"
                    + "|[Jj]e m['’]appelle|[Ss]oy|[Jj]eg er|[Jj]ag är|[Ii]k ben|[Ss]ono|[Mm]et|[Mm]eet|[Cc]ontact|[Tt]alk to|[Ss]peak to|[Aa]sk for)\\s+"
                    + "((?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?\\s+){1,3}?\\p{Lu}[\\p{L}\\p{M}'’-]*)(?=[\\s,.!(]|$)[,.!]?\\s*(?:\\(\\s*\\)\\s*)?(.*)$");
    private static final Pattern FROM = Pattern.compile(
            "(?iu)^(?:(?:and )?(?:i work |i'm |who works )?(?:from|at|with|von|de chez|de|bei|fra|från|van|di)\\s+)"
                    + "((?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\p{N}&'’.-]*(?:\\s+(?:\\p{Lu}|&)[\\p{L}\\p{M}\\p{N}&'’.-]*)*).*$");
    private static final Pattern ROLE_AT = Pattern.compile(
            "(?iu)^(?:the |a |an )?(.{3,60}?)\\s+(?:at|bei|chez|hos|från|fra)\\s+((?-i:\\p{Lu})[^,.;!]{1,60}?)(?:\\s+in\\s+((?-i:\\p{Lu})[\\p{L} ]+?))?(?:[,.;!].*)?$");

    private final Pasted.Builder person;
    private final List<String> segments = new ArrayList<>();
    private final List<Work> titles = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();
    private String department = "";

    PasteLines(Pasted.Builder person) {
        this.person = person;
    }

    void read(List<String> lines) {
        for (String line : lines) {
            if (!line.isEmpty() && !PasteWords.filling(line) && !introduced(line) && !address(line)) {
                BETWEEN.splitAsStream(line)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty() && !PasteWords.filling(part) && !address(part))
                        .forEach(segments::add);
            }
        }
        nameAndMore();
        name();
        segments.removeIf(this::work);
        organisationByItsAddress();
        organisationBesideTheTitle();
        join();
        segments.forEach(person::left);
        nameOfTheAddress();
    }

    /** "This is Ifeoma Nwosu from Atlas Lab, we met yesterday." stays in the note as well. */
    private boolean introduced(String line) {
        Matcher words = INTRODUCED.matcher(line);
        if (person.hasName() || !words.matches()) {
            return false;
        }
        person.name(words.group(1).strip());
        String rest =
                words.group(2).replaceFirst("^(?:and )?(?:i['’]m|i am) ", "").strip();
        Matcher from = FROM.matcher(rest);
        Matcher role = ROLE_AT.matcher(rest);
        if (from.matches()) {
            organisations.add(from.group(1).replaceFirst("[.,]$", ""));
        } else if (role.matches()) {
            titles.add(new Work(role.group(1), role.group(2), ""));
            if (role.group(3) != null) {
                address(role.group(3));
            }
        }
        person.left(line);
        return true;
    }

    private boolean address(String line) {
        Address found = PasteAddress.read(line);
        if (found.isEmpty()) {
            return false;
        }
        // A lone town or a lone name could be either; a known town wins, a person whose e-mail says so loses.
        person.address(PasteAddress.joined(person.address(), found));
        return true;
    }

    /** "Mina Rahimi, Head of Data" and "Mina Rahimi – Head of Data at Nordlys" are two things. */
    private void nameAndMore() {
        for (int i = 0; i < segments.size(); i++) {
            Matcher two = NAME_THEN.matcher(segments.get(i));
            if (!PasteWords.name(segments.get(i))
                    && two.matches()
                    && PasteWords.name(two.group(1))
                    && (PasteWords.title(two.group(2)) || addressed(two.group(1)) > 0)) {
                segments.set(i, two.group(1));
                segments.add(i + 1, two.group(2));
            }
        }
    }

    private void name() {
        if (person.hasName()) {
            return;
        }
        segments.stream()
                .filter(segment -> PasteWords.name(segment) && !ofDomain(segment))
                .max(Comparator.comparingInt(this::likely)
                        // of equals the first: max keeps the last, so the place counts backwards
                        .thenComparingInt(segment -> -segments.indexOf(segment)))
                .filter(segment -> likely(segment) > 0)
                .ifPresent(segment -> {
                    person.name(PasteWords.calm(segment));
                    segments.remove(segment);
                });
    }

    private int likely(String segment) {
        int words = PasteWords.bareName(segment).split("\\s+").length;
        boolean caseless = !segment.matches("(?s).*[\\p{Lu}\\p{Ll}].*");
        int score = words > 1 || caseless ? 2 : segments.indexOf(segment) == 0 ? 1 : 0;
        return score + 3 * addressed(segment) + (PasteWords.honorific(segment) ? 2 : 0);
    }

    /** How many words of a name stand in the e-mail addresses and profiles. */
    private int addressed(String name) {
        List<String> words = PasteWords.nameWords(PasteWords.bareName(name));
        return (int) words.stream()
                .filter(word -> word.length() > 2 && own().anyMatch(own -> own.contains(word)))
                .count();
    }

    private Stream<String> own() {
        return person.channels().stream()
                .filter(one -> one.kind() != Kind.PHONE && one.kind() != Kind.WEBSITE)
                .map(one -> one.kind() == Kind.EMAIL
                        ? one.value().substring(0, one.value().indexOf('@'))
                        : one.value().substring(one.value().lastIndexOf('/') + 1))
                .map(Folding::fold);
    }

    private boolean work(String segment) {
        if (!PasteWords.title(segment)) {
            if (PasteWords.department(segment)) {
                department = department.isEmpty() ? segment : department + ", " + segment;
                return true;
            }
            if (PasteWords.organisation(segment) && segment.length() < 100) {
                organisations.add(segment);
                return true;
            }
            return false;
        }
        if (segment.length() > 120) {
            return false;
        }
        Matcher at = AT.matcher(segment);
        if (at.matches()) {
            titles.add(new Work(at.group(1), at.group(2), ""));
            return true;
        }
        List<String> parts = PARTS.splitAsStream(segment).toList();
        String last = parts.getLast();
        boolean organisation = parts.size() > 1 && (PasteWords.organisation(last) || ofDomain(last))
                || parts.size() == 2 && !PasteWords.title(last) && organisations.isEmpty() && !hasDomainSegment();
        if (organisation) {
            titles.add(new Work(
                    segment.substring(0, segment.lastIndexOf(last)).replaceFirst("[\\s,–—@-]+$", ""), last, ""));
        } else {
            titles.add(new Work(segment, "", ""));
        }
        return true;
    }

    private boolean hasDomainSegment() {
        return segments.stream().anyMatch(this::ofDomain);
    }

    /** A line that says what the e-mail's domain or the website says is the organisation. */
    private void organisationByItsAddress() {
        segments.stream().filter(this::ofDomain).findFirst().ifPresent(segment -> {
            organisations.addFirst(segment);
            segments.remove(segment);
        });
    }

    private boolean ofDomain(String segment) {
        String folded = Folding.fold(segment).replaceAll("[^a-z0-9]", "");
        return folded.length() > 2
                && segment.length() < 60
                && domains()
                        .anyMatch(domain -> folded.equals(domain)
                                || domain.length() > 3 && folded.startsWith(domain)
                                || folded.length() > 3 && domain.startsWith(folded));
    }

    private Stream<String> domains() {
        return person.channels().stream().flatMap(one -> domain(one).stream());
    }

    private static Optional<String> domain(Found one) {
        String host =
                switch (one.kind()) {
                    case EMAIL -> one.value().substring(one.value().indexOf('@') + 1);
                    case WEBSITE ->
                        one.value()
                                .replaceFirst("(?i)^https?://(?:www\\.)?", "")
                                .replaceFirst("[/:?#].*$", "");
                    default -> "";
                };
        String[] labels = host.toLowerCase(Locale.ROOT).split("\\.");
        return labels.length < 2
                ? Optional.empty()
                : Optional.of(labels[labels.length - 2].replaceAll("[^\\p{L}\\p{N}]", ""))
                        .map(Folding::fold);
    }

    /** Beside a title without an organisation, a short line in capitals names it. */
    private void organisationBesideTheTitle() {
        boolean open = titles.stream().anyMatch(title -> title.organisation().isEmpty());
        if (open && organisations.isEmpty()) {
            segments.stream()
                    .filter(segment -> segment.length() < 50 && segment.matches("(?u)(?:\\p{Lu}|\\p{Lo}|\\d).*[^.!?:]"))
                    .findFirst()
                    .ifPresent(segment -> {
                        organisations.add(segment);
                        segments.remove(segment);
                    });
        }
    }

    private void join() {
        List<String> free = new ArrayList<>(organisations);
        for (Work title : titles) {
            String organisation = title.organisation();
            if (organisation.isEmpty() && !organisations.isEmpty()) {
                organisation = organisations.getFirst();
                free.remove(organisation);
            }
            person.work(new Work(title.title(), organisation, department));
        }
        String section = titles.isEmpty() ? department : "";
        free.forEach(organisation -> person.work(new Work("", organisation, section)));
        if (titles.isEmpty() && free.isEmpty() && !department.isEmpty()) {
            person.work(new Work("", "", department));
        }
    }

    /** No line is a name: "mina.rahimi@…" lets guess one, which the user looks over. */
    private void nameOfTheAddress() {
        if (person.hasName()) {
            return;
        }
        person.channels().stream()
                .filter(one -> one.kind() == Kind.EMAIL)
                .map(one -> one.value().substring(0, one.value().indexOf('@')))
                .filter(local -> local.matches("(?u)\\p{L}{2,}(?:[._-]\\p{L}{2,}){1,2}"))
                .findFirst()
                .ifPresent(local -> person.name(
                        PasteWords.calm(local.replaceAll("[._-]", " ").toUpperCase(Locale.ROOT))));
    }
}
