package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Interaction.Balance;
import acquaint.app.interactions.Interaction.Direction;
import acquaint.app.interactions.Interaction.Kind;
import acquaint.app.interactions.Interaction.Participant;
import acquaint.app.platform.Invalid;
import acquaint.app.platform.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interactions for programs. */
@RestController
@RequestMapping("/api/v1/interactions")
class InteractionApi {

    private static final int MOST = 200;
    private static final int MOST_PEOPLE = 100;
    private static final int LONGEST_NOTE = 50_000;
    private static final int LONGEST_LINE = 500;

    private final Interactions interactions;
    private final Timelines timelines;
    private final Contacts contacts;
    private final Clock clock;

    InteractionApi(Interactions interactions, Timelines timelines, Contacts contacts, Clock clock) {
        this.interactions = interactions;
        this.timelines = timelines;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** An interaction as the API takes it; what is left out is empty, or now. */
    record InteractionBody(
            @Nullable Kind kind,
            @Nullable Direction direction,
            @Nullable Instant happenedAt,
            @Nullable String note,
            @Nullable String occasion,
            @Nullable Balance balance,
            @Nullable List<Who> participants) {}

    /** A contact, or the name of somebody who is none. */
    record Who(@Nullable UUID contact, @Nullable String name) {}

    /**
     * Some interactions.
     *
     * @param next what to give as {@code after} for the next page, null on the last
     */
    record InteractionPage(
            List<Interaction> items, @Nullable String next) {}

    record Done(UUID action) {}

    /** Newest first: the account's, or those with one contact. */
    @GetMapping
    InteractionPage list(
            Account account,
            @RequestParam @Nullable UUID contact,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        Timelines.Cursor from = Timelines.Cursor.parse(after);
        Timelines.Page page = contact == null
                ? timelines.all(account.id(), from, size)
                : timelines.with(account.id(), contact, from, size);
        return new InteractionPage(
                page.notes(), page.next() == null ? null : page.next().text());
    }

    @GetMapping("/{id}")
    Interaction get(Account account, @PathVariable UUID id) {
        return interactions.find(account.id(), id).orElseThrow(() -> new NotFound("There is no such interaction."));
    }

    /** Adds an interaction under an id that the program made, or replaces it. */
    @PutMapping("/{id}")
    ResponseEntity<Interaction> put(Account account, @PathVariable UUID id, @RequestBody InteractionBody body) {
        @Nullable Interaction stands = interactions.find(account.id(), id).orElse(null);
        Interaction interaction = interaction(account, id, body, stands);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(stands == null ? HttpStatus.CREATED : HttpStatus.OK);
        if (!interaction.equals(stands)) {
            UUID action = interactions.note(
                    account.id(), interaction, List.of(), stands == null ? "Noted." : "Changed the note.");
            answer.header("Acquaint-Action", action.toString());
        }
        return answer.body(interaction);
    }

    @DeleteMapping("/{id}")
    Done remove(Account account, @PathVariable UUID id) {
        get(account, id);
        return new Done(interactions.remove(account.id(), id));
    }

    private Interaction interaction(Account account, UUID id, InteractionBody body, @Nullable Interaction stands) {
        List<Who> who = Objects.requireNonNullElse(body.participants(), List.of());
        List<UUID> people = who.stream()
                .map(Who::contact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (who.isEmpty() || who.size() > MOST_PEOPLE) {
            throw new Invalid("Say with whom: one to " + MOST_PEOPLE + " participants.");
        }
        if (contacts.find(account.id(), people).size() < people.size()) {
            throw new Invalid("One of the participants is no contact of yours. Add them first, or give their name.");
        }
        return new Interaction(
                id,
                Objects.requireNonNullElse(body.kind(), Kind.CONVERSATION),
                Objects.requireNonNullElse(body.direction(), Direction.BOTH),
                body.happenedAt() != null
                        ? body.happenedAt().truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                        : stands == null ? clock.instant() : stands.happenedAt(),
                bounded("note", body.note(), LONGEST_NOTE),
                bounded("occasion", body.occasion(), LONGEST_LINE),
                Objects.requireNonNullElse(body.balance(), Balance.UNKNOWN),
                who.stream().map(InteractionApi::participant).toList(),
                stands == null ? clock.instant() : stands.createdAt());
    }

    private static Participant participant(Who who) {
        if (who.contact() != null) {
            return Participant.of(who.contact());
        }
        String name = bounded("name", who.name(), LONGEST_LINE).strip();
        if (name.isEmpty()) {
            throw new Invalid("A participant is a contact or a name.");
        }
        return Participant.mentioned(name);
    }

    static String bounded(String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            throw new Invalid("Keep " + field + " below " + most + " characters.");
        }
        return value == null ? "" : value;
    }
}
