package acquaint.formats.network;

import acquaint.formats.reading.FormatReader;
import acquaint.formats.table.KeyedTableReader;
import java.util.List;

/** The readers of open networks and of profiles on them, in the order in which a tie is decided. */
public final class Profiles {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of(
            new KeyedTableReader(new MastodonFollowsLayout()),
            new MastodonListsReader(),
            new ActivityPubReader(),
            new BlueskyReader(),
            new GitHubReader(),
            new OrcidXmlReader(),
            new OrcidJsonReader(),
            new WebFingerReader());

    private Profiles() {}
}
