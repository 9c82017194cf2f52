package acquaint.app.contacts;

import acquaint.formats.Channel.Kind;
import acquaint.formats.PartialDate;
import acquaint.formats.Profile;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what somebody pasted: an e-mail signature, a profile's text, a line from a chat. Works from the certain to the
 * likely: addresses, numbers and profiles are recognised by their form and taken out; dates and pronouns by the words
 * around them; then each remaining line is judged by its words and by where it stands. What nothing is known about is
 * handed back, so that nothing pasted is lost. The same text always gives the same answer.
 */
final class PasteReader {

    /** More than any signature; a whole thread pasted by mistake is cut here. */
    static final int LONGEST = 20_000;

    private static final int MOST_LINES = 120;

    private static final Pattern EMAIL =
            Pattern.compile("(?i)(?:mailto:)?<?([\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)>?");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@/.])@([\\w.-]+@[\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://|www\\.)[^\\s<>|()\\[\\]\"·•]+"
                    + "|(?<![@\\w.-])(?:[\\w-]+\\.)+(?:com|org|net|io|dev|app|me|example|social|eu|de|uk|fr|no|se|dk|fi|nl|ch"
                    + "|at|it|es|pt|pl|cz|jp|cn|kr|in|br|mx|ng|ke|za|au|nz|ca|us|info|edu|ai|co)(?:/[^\\s<>|()\\[\\]\"·•]*)?(?![\\w@-])");
    private static final Pattern SERVICE = Pattern.compile("(?i)^(twitter|x|github|linkedin|instagram|telegram|mastodon"
            + "|bluesky|facebook|xing|orcid|whatsapp|signal)(?:\\s+profile)?\\s*[:/–-]\\s*(\\S+)$");
    private static final Pattern PRONOUNS = Pattern.compile(
            "(?i)[(\\[{]?\\b((?:she|he|they|xe|ze|sie|er|elle|il|iel|ella"
                    + "|él|elle|hon|han|hen|lei|lui)\\s?/\\s?(?:her|him|them|xem|hir|zir|ihr|ihm|sie|er|elle|lui|la|lo|le|hers|his"
                    + "|theirs|they|she|he|ella|él|henne|hennes|honom|hans|hen|lei)(?:\\s?/\\s?\\p{L}{2,6})?)\\b[)\\]}]?");
    private static final Pattern BIRTHDAY =
            Pattern.compile("(?i)^[\\W]*(?:birthday|b-?day|born(?: on)?|date of birth|dob"
                    + "|geburtstag|geb\\.?|geboren(?: am)?|née? le|anniversaire|date de naissance|cumplea[nñ]os|nacid[oa] el"
                    + "|anivers[aá]rio|nascid[oa] em|nat[oa] il|compleanno|f[oø]dselsdag|f[oø]dt|f[oö]delsedag|urodziny|生日|誕生日|생일)"
                    + "\\s*[:：]?\\s*(.+)$");
    private static final Pattern NUMBER_LABEL = Pattern.compile(
            "(?iu)(?<!\\p{L})(mobile|mobil|mob|cell|handy|m[oó]vil|portable"
                    + "|celular|telem[oó]vel|cellulare|m|c|携帯|手机|휴대폰|fax|f|work|office|direct|home|privat|main|d|o)(?!\\p{L})\\s*[.:：]?\\s*(?:\\([^)]*\\)\\s*)?$");
    /** A number that a word announces need not be one of the account's own country. */
    private static final Pattern LABELLED_NUMBER = Pattern.compile(
            "(?iu)(?<!\\p{L})(mobile|mobil|mob|cell|handy|phone|telephone"
                    + "|telefon|t[eé]l|tel|tlf|ph|p|m|t|fax|f|電話|携帯|电话|手机|전화|휴대폰|тел|моб)(?!\\p{L})\\s*[.:：]*\\s*(\\+?[(\\d][\\d\\s()./-]{5,20}\\d)");

    private static final Pattern FIELD =
            Pattern.compile("(?iu)^(?:(?:full )?name|(?:job )?title|position|role|company|organi[sz]ation|employer"
                    + "|location|city|address|adresse|firma|nom|nombre|empresa|cargo|puesto|nome|azienda)\\s*[:：]\\s*");
    private static final Pattern LABELS_LEFT =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:e-?mail(?: address)?|e-?mails|mail|courriel"
                    + "|correo|phone|telephone|telefono|tel[eé]fono|telefon|telefoon|t[eé]l|tel|tlf|mobile|mobil|mob|cell|handy|m[oó]vil"
                    + "|portable|celular|telem[oó]vel|cellulare|fax|web(?:site|seite)?|site|home ?page|url|linkedin|twitter|x|github"
                    + "|mastodon|bluesky|xing|orcid|instagram|facebook|telegram|whatsapp|signal|direct|office|ph|m|t|p|e|w|f|c|d|o|a"
                    + "|電話|携帯|メール|电话|手机|邮箱|网址|전화|휴대폰|이메일|тел|моб|почта|هاتف|جوال|بريد)\\s*[.:：]+(?=\\s|$)");

    private final String country;
    private final Pasted.Builder person = new Pasted.Builder();

    private PasteReader(String country) {
        this.country = country;
    }

    /**
     * Reads a text.
     *
     * @param country ISO 3166, whose dialling rules hold for phone numbers without a country code
     */
    static Pasted read(String text, String country) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new PasteReader(country).read(bounded);
    }

    private Pasted read(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace('\u00a0', ' ').replace("\u200b", "").split("\\R", MOST_LINES)) {
            String left = line.strip().replaceFirst("^(?:>\\s*)+", "");
            if (left.matches("(?:--|[-_=*~–—]{2,})")) {
                lines.add("");
                continue;
            }
            lines.add(certain(FIELD.matcher(left).replaceFirst("")));
        }
        new PasteLines(person).read(lines);
        return person.pasted();
    }

    /** Takes out of a line what is recognised by its form; gives back the rest. */
    private String certain(String line) {
        String left = birthday(line);
        left = services(left);
        left = handles(left);
        left = emails(left);
        left = addresses(left);
        left = pronouns(left);
        left = phones(left);
        return tidy(left, !left.equals(line));
    }

    private String birthday(String line) {
        Matcher words = BIRTHDAY.matcher(line);
        if (words.matches()) {
            Optional<PartialDate> date = PartialDate.written(words.group(1).replaceFirst("[.)]+$", ""));
            if (date.isPresent()) {
                person.birthday(date.get());
                return "";
            }
        }
        return line;
    }

    /** "Twitter: @mina" and "GitHub: mina". */
    private String services(String line) {
        StringBuilder left = new StringBuilder();
        for (String part : line.split("(?<=[|·•,;])|(?=[|·•,;])")) {
            Matcher service = SERVICE.matcher(part.strip());
            Optional<Profile> profile = service.matches()
                    ? Profile.of(service.group(1), service.group(2).replaceFirst("[.,;]+$", ""))
                    : Optional.empty();
            profile.ifPresent(found -> person.channel(found.kind(), found.value(), ""));
            left.append(profile.isPresent() ? "" : part);
        }
        return left.toString();
    }

    private String handles(String line) {
        return HANDLE.matcher(line).replaceAll(handle -> {
            Profile.of("@" + handle.group(1)).ifPresent(found -> person.channel(found.kind(), found.value(), ""));
            return " ";
        });
    }

    private String emails(String line) {
        return EMAIL.matcher(line).replaceAll(email -> {
            person.channel(Kind.EMAIL, email.group(1), "");
            return " ";
        });
    }

    private String addresses(String line) {
        return ADDRESS.matcher(line).replaceAll(address -> {
            String value = address.group().replaceFirst("[.,;:!?)]+$", "");
            Profile.of(value)
                    .ifPresentOrElse(
                            found -> person.channel(found.kind(), found.value(), ""),
                            () -> person.channel(
                                    Kind.WEBSITE, value.startsWith("http") ? value : "https://" + value, ""));
            return " ";
        });
    }

    private String pronouns(String line) {
        Matcher found = PRONOUNS.matcher(line);
        if (!found.find()) {
            return line;
        }
        person.pronouns(found.group(1).replaceAll("\\s", ""));
        return line.substring(0, found.start()) + " " + line.substring(found.end());
    }

    private String phones(String line) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (PhoneNumberMatch match :
                PhoneNumberUtil.getInstance().findNumbers(line, country, Leniency.POSSIBLE, Long.MAX_VALUE)) {
            if (isNumber(match)) {
                String before = line.substring(from, match.start());
                Matcher label = NUMBER_LABEL.matcher(before);
                boolean labelled = label.find();
                person.channel(
                        Kind.PHONE, match.rawString().strip(), labelled ? Pasted.phoneLabel(label.group(1)) : "");
                left.append(labelled ? before.substring(0, label.start()) : before)
                        .append(' ');
                from = match.end();
            }
        }
        return labelledPhones(left.append(line.substring(from)).toString());
    }

    private String labelledPhones(String line) {
        return LABELLED_NUMBER.matcher(line).replaceAll(number -> {
            person.channel(Kind.PHONE, number.group(2), Pasted.phoneLabel(number.group(1)));
            return " ";
        });
    }

    /** Postcodes, years and house numbers are possible numbers too: a phone number is long, or says "+". */
    private static boolean isNumber(PhoneNumberMatch match) {
        String raw = match.rawString();
        long digits = raw.chars().filter(Character::isDigit).count();
        boolean dates = raw.matches(
                "\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\d{4}\\s?[-–]\\s?\\d{4}");
        return !dates && (raw.startsWith("+") ? digits >= 7 : digits >= 8 && digits <= 15);
    }

    /** Without the labels and separators that stood around what was taken out. */
    private static String tidy(String line, boolean taken) {
        if (!taken) {
            return line.strip();
        }
        String left = LABELS_LEFT.matcher(line).replaceAll(" ");
        left = left.replaceAll("[(\\[<]\\s*[)\\]>]", " ").replaceAll("\\s+", " ");
        left = left.replaceAll("(?:\\s*[|·•,;/–—:✉☎📞📧📱🌐🔗-]\\s*)+$", "")
                .replaceAll("^(?:\\s*[|·•,;/–—:✉☎📞📧📱🌐🔗️-]\\s*)+", "");
        left = left.replaceAll("([|·•,;])(?:\\s*[|·•,;])+", "$1");
        return left.matches("[\\p{L}]?[.:]?") ? "" : left.strip();
    }
}
