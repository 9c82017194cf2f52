package acquaint.app.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page brings over the wire: every answer with its head, as it is encoded there. */
final class Traffic {

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Long> sizes = new LinkedHashMap<>();

    private Traffic() {}

    /** Counts from now on. */
    static Traffic of(Page page) {
        Traffic traffic = new Traffic();
        CDPSession session = page.context().newCDPSession(page);
        session.on("Network.responseReceived", traffic::answered);
        session.on("Network.loadingFinished", traffic::finished);
        session.send("Network.enable");
        return traffic;
    }

    private void answered(JsonObject event) {
        addresses.put(
                event.get("requestId").getAsString(),
                event.getAsJsonObject("response").get("url").getAsString());
    }

    private void finished(JsonObject event) {
        sizes.merge(
                addresses.getOrDefault(event.get("requestId").getAsString(), "?"),
                event.get("encodedDataLength").getAsLong(),
                Long::sum);
    }

    long bytes() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return sizes.toString();
    }
}
