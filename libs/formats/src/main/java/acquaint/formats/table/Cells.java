package acquaint.formats.table;

import acquaint.formats.Field;
import acquaint.formats.Profile;
import acquaint.formats.reading.DateText;
import acquaint.formats.reading.TableHead;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in the first cells of a column. */
final class Cells {

    /** Fields of which a table has one; a second column that seems to say the same is left alone. */
    static final Set<Field> ONCE = EnumSet.of(
            Field.NAME,
            Field.PREFIX,
            Field.GIVEN,
            Field.ADDITIONAL,
            Field.FAMILY,
            Field.SUFFIX,
            Field.NICKNAME,
            Field.ORGANISATION,
            Field.DEPARTMENT,
            Field.TITLE,
            Field.LOCALITY,
            Field.REGION,
            Field.POSTCODE,
            Field.COUNTRY,
            Field.PRONOUNS,
            Field.BIRTHDAY,
            Field.SINCE,
            Field.PHOTO,
            Field.EVENT,
            Field.ROLE,
            Field.STATUS,
            Field.TICKET,
            Field.REGISTERED,
            Field.CHECKED_IN);

    private static final Pattern PHONE = Pattern.compile("\\+?[(\\d][\\d ().\\-/\\u00A0]{5,22}\\d");
    private static final Pattern SECRET = Pattern.compile("(?=.*\\d)(?=.*[a-z])[a-z0-9]{20,128}|[0-9a-fA-F-]{36}");
    private static final Pattern HONORIFIC =
            Pattern.compile("(?i)(mr|mrs|ms|miss|mx|dr|prof|sir|dame|herr|frau|m|mme|mlle|sr|sra|sig|dott|ing|pan|pani"
                    + "|prof dr|professor|doctor|mag|univ)[. ]*(?:\\bdr\\.?)?");
    private static final Pattern LAST_FIRST = Pattern.compile("[^,\\d@]{2,60},\\s*[^,\\d@]{1,60}");
    private static final Pattern ROLE = Pattern.compile("(?i).*(attend|speak|visit|particip|organi[sz]|host|staff|crew"
            + "|volunteer|sponsor|exhibit|press|media|vip|delegate|panel|moderat|guest|teilnehm|referent|sprecher).*");
    // a proper name: two to five words, each of letters, at least the first and last with a capital
    static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[\\p{Lo}]{1,12})(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|[\\p{Lo}]{1,12}|d[aeio]s?|del?|la"
                    + "|van|von|der|den|ten?r?|bin|ibn|al|el|y|e|zu|[dl]['’]\\p{L}+)){1,4}|[\\p{IsHan}]{2,5}|[\\p{IsHangul}]{2,5}");
    static final Pattern WORD =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*(?: \\p{Lu}[\\p{L}\\p{M}'’-]*)?|\\p{Lo}{1,6}");

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int filled;

    private Cells() {}

    /** What a cell can look like. */
    enum Kind {
        EMAIL,
        PROFILE,
        PHONE,
        DATE,
        NUMBER,
        SECRET,
        HONORIFIC,
        LAST_FIRST,
        ROLE,
        NAME,
        WORD
    }

    static Cells of(List<TableHead.Row> body, int column) {
        Cells cells = new Cells();
        for (TableHead.Row row : body) {
            String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
            if (!cell.isEmpty()) {
                cells.filled++;
                cells.look(cell);
            }
        }
        return cells;
    }

    private void look(String cell) {
        count(Kind.EMAIL, Emails.all(cell));
        count(Kind.PROFILE, cell.length() < 500 && Profile.of(cell).isPresent());
        boolean date = DateText.read(cell, DateText.Order.DAY_FIRST).isPresent()
                || DateText.read(cell, DateText.Order.MONTH_FIRST).isPresent();
        count(Kind.DATE, date);
        count(Kind.NUMBER, cell.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ','));
        count(Kind.PHONE, !date && isPhone(cell));
        count(Kind.SECRET, cell.length() < 200 && SECRET.matcher(cell).matches());
        count(Kind.HONORIFIC, cell.length() < 20 && HONORIFIC.matcher(cell).matches());
        count(Kind.LAST_FIRST, cell.length() < 130 && LAST_FIRST.matcher(cell).matches());
        count(Kind.ROLE, cell.length() < 60 && ROLE.matcher(cell).matches());
        count(Kind.NAME, cell.length() < 80 && NAME.matcher(cell).matches());
        count(Kind.WORD, cell.length() < 40 && WORD.matcher(cell).matches());
    }

    /** Whether a text is a telephone number as people write it: ten bare digits may be any number. */
    static boolean isPhone(String cell) {
        if (cell.length() > 40 || !PHONE.matcher(cell).matches()) {
            return false;
        }
        long digits = cell.chars().filter(Character::isDigit).count();
        return digits >= 7 && digits <= 15 && (cell.startsWith("+") || cell.startsWith("0") || digits < cell.length());
    }

    private void count(Kind kind, boolean is) {
        if (is) {
            counts.merge(kind, 1, Integer::sum);
        }
    }

    /** How many of the cells with something in them are such, 0 to 1. */
    double share(Kind kind) {
        return filled == 0 ? 0 : (double) counts.getOrDefault(kind, 0) / filled;
    }

    boolean mostly(Kind kind) {
        return share(kind) > 0.7;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** Whether the cells tell that the header cannot mean this. */
    boolean contradicts(Field field) {
        return switch (field) {
            case NAME, GIVEN, FAMILY, ORGANISATION, TITLE, NOTE, DEPARTMENT ->
                filled > 0
                        && (mostly(Kind.EMAIL) || mostly(Kind.PROFILE) || (field != Field.NOTE && mostly(Kind.PHONE)));
            case EMAIL -> filled > 2 && share(Kind.EMAIL) == 0;
            case PHONE -> filled > 2 && mostly(Kind.EMAIL);
            default -> false;
        };
    }

    /** How sure the words of a header are once the cells were looked at. */
    double sureness(Field field, double words) {
        Kind expected =
                switch (field) {
                    case EMAIL -> Kind.EMAIL;
                    case BIRTHDAY, REGISTERED -> Kind.DATE;
                    case NAME -> Kind.NAME;
                    default -> null;
                };
        if (expected == null || filled == 0 || words == 0) {
            return words;
        }
        return Math.min(1, Math.max(0.2, words - 0.1 + 0.15 * share(expected)));
    }
}
