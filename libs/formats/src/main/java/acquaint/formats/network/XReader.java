package acquaint.formats.network;

import acquaint.formats.Detection;
import acquaint.formats.Source;
import acquaint.formats.System;
import acquaint.formats.reading.Context;
import acquaint.formats.reading.FormatReader;
import acquaint.formats.reading.JsonValue;
import acquaint.formats.reading.Recorder;
import acquaint.formats.reading.Sniff;
import java.io.IOException;
import java.util.Optional;

/** Reads the files of the archive of X, formerly Twitter, of every generation since 2018. */
final class XReader implements FormatReader {

    @Override
    public System system() {
        return System.X;
    }

    @Override
    public Optional<Detection> detect(Sniff sniff) {
        boolean script = XFile.script(sniff).isPresent();
        return XFile.of(sniff)
                .map(file -> new Detection(
                        System.X,
                        script ? 1 : 0.9,
                        "Its %s of X's archive; it holds %s."
                                .formatted(
                                        script ? "first line is that of a file" : "first element is named as in a file",
                                        file.title)));
    }

    @Override
    public Optional<String> refusal(Sniff sniff) {
        if (!XFile.isScript(sniff) || XFile.of(sniff).isPresent()) {
            return Optional.empty();
        }
        String what = XFile.script(sniff)
                .map(script -> "a file of X's archive with " + XFile.other(script))
                .orElse("the table of contents of X's archive");
        return Optional.of("“%s” is %s. Choose following.js, follower.js or direct-messages.js, or the whole archive."
                .formatted(sniff.name(), what));
    }

    @Override
    public boolean helps(Sniff sniff) {
        return isPosts(sniff) || sniff.json().get("userInfo").has("accountId");
    }

    private static boolean isPosts(Sniff sniff) {
        return XFile.script(sniff)
                .filter(name -> name.equals("tweet") || name.equals("tweets"))
                .isPresent();
    }

    @Override
    public void learn(Source source, Sniff sniff, Context context) throws IOException {
        if (isPosts(sniff)) {
            XMentions.learn(source, sniff, context);
            return;
        }
        JsonValue contents = sniff.json().get("userInfo");
        XAccount.learn(contents.text("accountId"), contents.text("userName"), contents.text("displayName"), context);
        Optional<XFile> file = XFile.of(sniff);
        if (file.isPresent()) {
            switch (file.get()) {
                case ACCOUNT -> XAccount.learn(sniff.json().at(0).get("account"), context);
                case MESSAGES -> XMessages.learn(source, sniff, context);
                default -> {}
            }
        }
    }

    @Override
    public void read(Source source, Sniff sniff, Recorder out) throws IOException {
        Optional<XFile> file = XFile.of(sniff);
        if (file.isPresent()) {
            switch (file.get()) {
                case FOLLOWING -> XPeople.read(source, sniff, "following", out);
                case FOLLOWER -> XPeople.read(source, sniff, "follower", out);
                case CONTACT -> XPeople.read(source, sniff, "contact", out);
                case ACCOUNT, PROFILE -> XAccount.read(source, sniff, out);
                case MESSAGES -> new XMessages(source, sniff, out).read();
            }
        }
    }
}
