package acquaint.app.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text, or the part of it that matters, with the words that were looked for marked in it.
 *
 * @param pieces the text in order
 */
public record Marked(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /** How far into a text the words are looked for, and how much of it is shown. */
    private static final int FAR = 20_000;

    private static final int SHOWN = 160;
    private static final int BEFORE = 40;

    /** A piece of the text, marked or not. */
    public record Piece(String text, boolean marked) {}

    private record Span(int from, int to) {}

    /** A text without marks. */
    static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    /** The whole text. */
    static Marked whole(String text, List<String> terms) {
        return of(text, 0, text.length(), spans(text, terms));
    }

    /** The part of the text where the first of the words stands, or its beginning. */
    static Marked around(String text, List<String> terms) {
        String line = text.strip().replaceAll("\\s+", " ");
        List<Span> spans = spans(line, terms);
        int first = spans.isEmpty() ? 0 : spans.getFirst().from();
        int from = first <= BEFORE ? 0 : line.indexOf(' ', first - BEFORE) + 1;
        if (from == 0 && first > BEFORE || from > first) {
            from = first;
        }
        int to = Math.min(line.length(), from + SHOWN);
        if (to < line.length() && Character.isHighSurrogate(line.charAt(to - 1))) {
            to--;
        }
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(of(line, from, to, spans).pieces());
        if (to < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return new Marked(pieces);
    }

    /** Whether any of the words stands in it. */
    boolean any() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    private static Marked of(String text, int from, int to, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Span span : spans) {
            int start = Math.max(span.from(), at);
            int end = Math.min(span.to(), to);
            if (start < end) {
                if (at < start) {
                    pieces.add(new Piece(text.substring(at, start), false));
                }
                pieces.add(new Piece(text.substring(start, end), true));
                at = end;
            }
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return new Marked(pieces);
    }

    private static List<Span> spans(String text, List<String> terms) {
        List<Span> spans = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find() && words.start() < FAR) {
            String word = words.group();
            for (String term : terms) {
                int inside = word.toLowerCase(Locale.ROOT).indexOf(term);
                if (inside == 0 || inside > 0 && Character.isIdeographic(term.codePointAt(0))) {
                    int from = words.start() + inside;
                    spans.add(new Span(from, Math.min(words.end(), from + term.length())));
                    break;
                }
                if (startsFolded(word, term)) {
                    String folded = Folding.fold(word);
                    boolean letterByLetter = folded.length() == word.length() && folded.startsWith(term);
                    spans.add(new Span(words.start(), letterByLetter ? words.start() + term.length() : words.end()));
                    break;
                }
            }
        }
        return spans;
    }

    /** Whether the index finds the word by the term: in plain letters, with umlauts spelt out, by syllables of pinyin. */
    private static boolean startsFolded(String word, String term) {
        return word.chars().anyMatch(c -> c >= 0x80)
                && List.of(Folding.words(word).split("\\s+")).stream().anyMatch(form -> form.startsWith(term));
    }
}
