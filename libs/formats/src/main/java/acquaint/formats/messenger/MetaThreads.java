package acquaint.formats.messenger;

import acquaint.formats.Limits;
import acquaint.formats.reading.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all the threads of a download tell together: whose it is. */
final class MetaThreads {

    private final Map<String, MetaThread> threads = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private int count;
    private boolean decided;

    /** Learns a thread of two people or more. */
    void learn(String source, MetaThread thread) {
        if (threads.size() < Limits.REMEMBERED / 10) {
            threads.put(source, thread);
        }
        if (thread.names().size() > 1) {
            count++;
            if (seen.size() < Limits.REMEMBERED) {
                thread.names().forEach(name -> seen.merge(name, 1, Integer::sum));
            }
            thread.notInTitle().ifPresent(owner -> named.merge(owner, 1, Integer::sum));
        }
    }

    @Nullable
    MetaThread of(String source) {
        return threads.get(source);
    }

    /**
     * Tells the context whose download it is, unless it knows: who is left over in most threads that
     * are called after the other, or is the only one to take part in all threads.
     */
    void decide(Context context) {
        if (decided) {
            return;
        }
        decided = true;
        if (seen.keySet().stream().anyMatch(context::isOwner)) {
            return;
        }
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> left = most > 0 ? having(named, most) : having(seen, count);
        if (left.size() == 1 && (most > 0 || count > 1)) {
            context.owner(left.getFirst());
        }
    }

    private static List<String> having(Map<String, Integer> counts, int wanted) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .toList();
    }
}
