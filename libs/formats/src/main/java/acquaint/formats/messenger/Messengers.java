package acquaint.formats.messenger;

import acquaint.formats.System;
import acquaint.formats.reading.FormatReader;
import java.util.List;

/** The readers of messengers, in the order in which a tie is decided. */
public final class Messengers {

    /** All of them. */
    public static final List<FormatReader> READERS = List.of(
            new FacebookPeopleReader(),
            new MetaThreadReader(System.FACEBOOK),
            new InstagramPeopleReader(),
            new InstagramProfileReader(),
            new MetaThreadReader(System.INSTAGRAM),
            new MetaRefusals(),
            new TelegramReader(),
            new WhatsAppReader(),
            new SlackUsersReader(),
            new SlackDayReader(),
            new SignalChatReader(),
            new SigtopReader(),
            new SignalJsonReader());

    private Messengers() {}
}
