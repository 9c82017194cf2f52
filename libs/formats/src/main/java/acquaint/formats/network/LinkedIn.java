package acquaint.formats.network;

import acquaint.formats.reading.FormatReader;
import acquaint.formats.table.KeyedTableReader;
import acquaint.formats.table.TableReader;
import java.util.List;

/** The readers of the files of LinkedIn's export. */
final class LinkedIn {

    static final List<FormatReader> READERS = List.of(
            new TableReader(new LinkedInLayout()),
            new KeyedTableReader(new LinkedInMessages()),
            new KeyedTableReader(new LinkedInInvitations()),
            new KeyedTableReader(new LinkedInEndorsements()),
            new KeyedTableReader(new LinkedInProfile()),
            new KeyedTableReader(LinkedInCareer.POSITIONS),
            new KeyedTableReader(LinkedInCareer.EDUCATION),
            new KeyedTableReader(LinkedInCareer.VOLUNTEERING),
            new KeyedTableReader(LinkedInReach.EMAILS),
            new KeyedTableReader(LinkedInReach.PHONES),
            new KeyedTableReader(new LinkedInContacts()),
            new KeyedTableReader(LinkedInNotes.RECOMMENDATIONS),
            new KeyedTableReader(LinkedInNotes.NOTES),
            new LinkedInSkills(),
            new LinkedInOthers());

    private LinkedIn() {}
}
