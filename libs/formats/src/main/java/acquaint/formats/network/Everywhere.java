package acquaint.formats.network;

import acquaint.formats.Limits;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes part in every message: of a single file of messages, its owner. The others come and go;
 * with one conversation only, two are in all of them and nothing is told.
 */
final class Everywhere {

    /** Of a hundred messages, so many; damaged ones may miss somebody. */
    private static final int SHARE = 95;

    private final Map<String, Integer> counts = new HashMap<>();
    private long messages;

    /** Takes those who took part in one message. */
    void add(Collection<String> participants) {
        messages++;
        for (String participant : new HashSet<>(participants)) {
            if (!participant.isEmpty() && (counts.size() < Limits.REMEMBERED || counts.containsKey(participant))) {
                counts.merge(participant, 1, Integer::sum);
            }
        }
    }

    /** Who was told most often. */
    Optional<String> most() {
        return one(0);
    }

    /** Who took part in more messages than anybody else, and in nearly all. */
    Optional<String> one() {
        return one(SHARE);
    }

    private Optional<String> one(int share) {
        String best = "";
        int most = 0;
        boolean tie = true;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() >= most) {
                tie = entry.getValue() == most;
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return tie || most * 100L < messages * share ? Optional.empty() : Optional.of(best);
    }
}
