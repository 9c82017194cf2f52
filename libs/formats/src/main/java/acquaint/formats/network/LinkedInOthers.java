package acquaint.formats.network;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import acquaint.formats.reading.TableHead;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of LinkedIn's export that tell of no people: known by their columns, and refused. */
final class LinkedInOthers implements FormatReader {

    /** Rows among which the header may stand. */
    private static final int ROWS = 6;

    private static final List<Other> OTHERS = List.of(
            with("your sign-ins", "logindate", "ipaddress"),
            with("security checks", "challengedate", "ipaddress"),
            with("your registration", "registeredat", "registrationip"),
            with("your posts", "sharelink", "date"),
            with("your posts", "sharelink", "sharecommentary"),
            only("your comments", "date", "link", "message"),
            only("your reactions", "date", "type", "link"),
            only("your votes", "date", "link", "optiontext"),
            only("what you shared on", "date", "link"),
            with("your searches", "searchquery"),
            with("advertisements you clicked", "adclickeddate"),
            with("advertisements", "adtitleid", "action"),
            with("by what advertisers choose you", "memberage", "companynames"),
            with("by what advertisers choose you", "membergender", "jobtitles"),
            with("what LinkedIn infers about you", "typeofinference"),
            with("the media you posted", "medialink"),
            only("the companies you follow", "organization", "followedon"),
            with("the hashtags you follow", "hashtag", "state"),
            with("what you saved", "saveditem", "createdtime"),
            with("what you paid", "transactionmadeat"),
            with("your job applications", "applicationdate", "jobtitle"),
            with("jobs you saved", "saveddate", "joburl"),
            with("alerts for jobs", "savedsearchid"),
            with("alerts for jobs", "jobsearchurl"),
            with("what jobs you look for", "opentorecruiters"),
            with("the courses you took", "contenttitle", "contenttype"),
            only("the languages you speak", "name", "proficiency"),
            with("your certificates", "name", "authority", "licensenumber"),
            with("your publications", "name", "publishedon", "publisher"),
            only("your projects", "title", "description", "url", "startedon", "finishedon"),
            only("your honours", "title", "description", "issuedon"),
            only("your organisations", "name", "position", "description", "startedon", "finishedon"),
            only("events you were invited to", "eventname", "eventtime", "status", "externalurl"),
            with("how your identity was verified", "verificationtype", "issuingauthority"),
            with("the state of your account", "accountstatus"));

    /**
     * One of those files.
     *
     * @param whole whether its header has these columns and no other
     */
    private record Other(String what, boolean whole, Set<String> keys) {

        boolean is(Set<String> header) {
            return whole ? header.equals(keys) : header.containsAll(keys);
        }
    }

    private static Other with(String what, String... keys) {
        return new Other(what, false, Set.of(keys));
    }

    private static Other only(String what, String... keys) {
        return new Other(what, true, Set.of(keys));
    }

    @Override
    public System system() {
        return System.LINKEDIN;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        return Optional.empty();
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        for (char separator : TableHead.SEPARATORS) {
            List<TableHead.Row> rows = sniff.table().rows(separator);
            if (isFollows(rows)) {
                return Optional.of(sentence(sniff, "the names of members you follow"));
            }
            for (TableHead.Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
                Set<String> header = new HashSet<>(row.keys());
                for (Other other : OTHERS) {
                    if (row.keys().size() > 1 && other.is(header)) {
                        return Optional.of(sentence(sniff, other.what));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Date, name and status are columns of many tables; this one's status is its own. */
    private static boolean isFollows(List<TableHead.Row> rows) {
        return rows.size() > 1
                && Set.copyOf(rows.getFirst().keys()).equals(Set.of("date", "fullname", "status"))
                && rows.get(1).keys().stream().anyMatch(key -> key.matches("(?:un)?follow|(?:in)?active"));
    }

    private static String sentence(Sniff sniff, String what) {
        return "“%s” is a file of LinkedIn's export with %s, and no people. Choose Connections.csv, messages.csv or the whole archive."
                .formatted(sniff.name(), what);
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) {}
}
