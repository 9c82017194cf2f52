package acquaint.app.followups;

import java.util.Locale;
import java.util.Optional;

/**
 * What the user says to a suggestion. This is the one place that says what each reply means:
 *
 * <table>
 * <caption>Reply by suggestion</caption>
 * <tr><th></th><th>done</th><th>snooze</th><th>skip this time</th><th>not any more</th></tr>
 * <tr><td>promise</td><td>kept; closed</td><td>out of sight until that day</td>
 *   <td>stays open, Today is silent about it for 30 days</td><td>dropped; closed</td></tr>
 * <tr><td>follow-up</td><td>closed as done</td><td>moves to that day</td>
 *   <td>closed as skipped</td><td>all open follow-ups about this person are closed as skipped</td></tr>
 * <tr><td>birthday</td><td>the wishes are noted on the timeline; comes again next year</td>
 *   <td>rests until that day</td><td>nothing is noted; comes again next year</td>
 *   <td>never again for this person</td></tr>
 * <tr><td>who was that again?</td><td>a line about them was noted</td><td>rests until that day</td>
 *   <td>rests for 90 days</td><td>never again for this person</td></tr>
 * </table>
 *
 * Each is one action and can be undone.
 */
enum Reply {
    DONE,
    SNOOZE,
    SKIP,
    NEVER;

    /** The reply of this name, as forms send it. */
    static Optional<Reply> of(String name) {
        for (Reply reply : values()) {
            if (reply.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(reply);
            }
        }
        return Optional.empty();
    }
}
