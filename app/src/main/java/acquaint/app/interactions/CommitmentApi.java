package acquaint.app.interactions;

import acquaint.app.accounts.Account;
import acquaint.app.contacts.Contacts;
import acquaint.app.interactions.Commitment.Status;
import acquaint.app.platform.Invalid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commitments for programs. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentApi {

    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 1_000;

    private final Interactions interactions;
    private final Contacts contacts;
    private final Clock clock;

    CommitmentApi(Interactions interactions, Contacts contacts, Clock clock) {
        this.interactions = interactions;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** A commitment as the API takes it. */
    record CommitmentBody(
            @Nullable UUID interaction,
            @Nullable UUID contact,
            @Nullable Boolean byMe,
            @Nullable String text,
            @Nullable LocalDate dueOn,
            @Nullable Status status,
            @Nullable LocalDate snoozedUntilOn) {}

    record CommitmentPage(List<Commitment> items) {}

    /** What was promised with one contact; without one, what is open and due by a day, else by today. */
    @GetMapping
    CommitmentPage list(
            Account account,
            @RequestParam @Nullable UUID contact,
            @RequestParam @Nullable LocalDate due,
            @RequestParam(defaultValue = "50") int limit) {
        LocalDate day = due == null ? LocalDate.ofInstant(clock.instant(), account.zone()) : due;
        return new CommitmentPage(
                contact == null
                        ? interactions.openCommitments(account.id(), day, Math.clamp(limit, 1, MOST))
                        : interactions.commitmentsWith(account.id(), contact));
    }

    @GetMapping("/{id}")
    Commitment get(Account account, @PathVariable UUID id) {
        return interactions.commitment(account.id(), id);
    }

    /** Adds a commitment under an id that the program made, or replaces it; by its status it is closed and opened. */
    @PutMapping("/{id}")
    ResponseEntity<Commitment> put(Account account, @PathVariable UUID id, @RequestBody CommitmentBody body) {
        @Nullable
        Commitment stands =
                interactions.findCommitments(account.id(), List.of(id)).get(id);
        Commitment commitment = commitment(account, id, body, stands);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(stands == null ? HttpStatus.CREATED : HttpStatus.OK);
        if (!commitment.equals(stands)) {
            String summary = (stands == null ? "Promised: " : "Changed: ") + commitment.text() + ".";
            answer.header(
                    "Acquaint-Action",
                    interactions.save(account.id(), commitment, summary).toString());
        }
        return answer.body(commitment);
    }

    private Commitment commitment(Account account, UUID id, CommitmentBody body, @Nullable Commitment stands) {
        String text = InteractionApi.bounded("text", body.text(), LONGEST_TEXT).strip();
        if (text.isEmpty()) {
            throw new Invalid("Say what was promised.");
        }
        UUID contact = body.contact();
        if (contact == null || contacts.find(account.id(), contact).isEmpty()) {
            throw new Invalid("Say with whom: the id of one of your contacts.");
        }
        if (body.interaction() != null
                && interactions.find(account.id(), body.interaction()).isEmpty()) {
            throw new Invalid("There is no such interaction. Leave it out, or note it first.");
        }
        Status status = Objects.requireNonNullElse(body.status(), Status.OPEN);
        Instant closedAt = stands != null && stands.status() == status ? stands.closedAt() : clock.instant();
        return new Commitment(
                id,
                body.interaction(),
                contact,
                Objects.requireNonNullElse(body.byMe(), true),
                text,
                body.dueOn(),
                status,
                body.snoozedUntilOn(),
                stands == null ? clock.instant() : stands.createdAt(),
                status == Status.OPEN ? null : closedAt);
    }
}
