package acquaint.app.accounts;

import acquaint.app.platform.Database;
import acquaint.app.platform.Home;
import acquaint.app.safekeeping.Copies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How the account likes things, who may speak for it, and where its data lies. */
@Controller
public class SettingsPages {

    private static final int LONGEST_TOKEN_NAME = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SignInAttempts attempts;
    private final Database database;
    private final Home home;

    SettingsPages(
            Accounts accounts,
            AccessTokens tokens,
            Invitations invitations,
            Sessions sessions,
            SignInAttempts attempts,
            Database database,
            Home home) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.invitations = invitations;
        this.sessions = sessions;
        this.attempts = attempts;
        this.database = database;
        this.home = home;
    }

    /** A token in the list. */
    public record TokenRow(UUID id, String name, String made, String used) {}

    /**
     * What the page shows beside the form.
     *
     * @param token a token just made, shown this once
     * @param link an invitation just made, shown this once
     * @param notice what was just done
     * @param error what is wrong, and in which field
     * @param place where the data lies
     * @param lastCopy when the last copy was made, in words
     */
    public record View(
            List<TokenRow> tokens,
            @Nullable String token,
            @Nullable String link,
            @Nullable String notice,
            @Nullable String errorField,
            @Nullable String error,
            boolean mayInvite,
            String place,
            String lastCopy) {}

    /** What just happened, to be said on the page. */
    private record Said(
            @Nullable String token,
            @Nullable String link,
            @Nullable String notice,
            @Nullable String errorField,
            @Nullable String error) {

        static final Said NOTHING = new Said(null, null, null, null, null);

        static Said wrong(String field, String sentence) {
            return new Said(null, null, null, field, sentence);
        }
    }

    @GetMapping("/settings")
    String settings(Account account, @RequestParam(defaultValue = "") String saved, Model model) {
        String notice =
                switch (saved) {
                    case "you" -> "Saved.";
                    case "password" -> "Your password is changed. Other browsers are signed out.";
                    case "token" -> "The token is revoked. Programs that use it can no longer come in.";
                    default -> null;
                };
        return page(account, SettingsForm.of(account), new Said(null, null, notice, null, null), model);
    }

    @PostMapping("/settings")
    String save(
            Account account,
            @RequestParam String name,
            @RequestParam String zone,
            @RequestParam String country,
            @RequestParam String dailyLimit,
            HttpServletResponse response,
            Model model) {
        SettingsForm form = new SettingsForm(name, zone, country, dailyLimit, java.util.Map.of()).checked();
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(account, form, Said.NOTHING, model);
        }
        accounts.change(account.id(), name, ZoneId.of(zone.strip()), country, form.limit());
        return "redirect:/settings?saved=you";
    }

    /** Without a script; with one, js/theme.js sets the same cookie at once. */
    @PostMapping("/settings/theme")
    String theme(
            @RequestParam(defaultValue = "auto") String theme,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean fixed = theme.equals("light") || theme.equals("dark");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("theme", fixed ? theme : "")
                        .path("/")
                        .maxAge(fixed ? Duration.ofDays(365) : Duration.ZERO)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
        return "redirect:/settings";
    }

    @PostMapping("/settings/password")
    String password(
            Account account,
            @RequestParam String current,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            attempts.guard(
                    account.email(),
                    request.getRemoteAddr(),
                    "current",
                    () -> accounts.changePassword(account.id(), current, password));
        } catch (InvalidAccount e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(account, SettingsForm.of(account), Said.wrong(e.field(), e.getMessage()), model);
        }
        sessions.endOthers(account.id(), request);
        return "redirect:/settings?saved=password";
    }

    @PostMapping("/settings/tokens")
    String makeToken(Account account, @RequestParam String name, HttpServletResponse response, Model model) {
        if (name.isBlank() || name.length() > LONGEST_TOKEN_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    account,
                    SettingsForm.of(account),
                    Said.wrong("token", "Say what the token is for, in a few words."),
                    model);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String token = tokens.create(account.id(), name.strip());
        return page(account, SettingsForm.of(account), new Said(token, null, null, null, null), model);
    }

    @PostMapping("/settings/tokens/{id}/revoke")
    String revoke(Account account, @PathVariable UUID id) {
        tokens.revoke(account.id(), id);
        return "redirect:/settings?saved=token";
    }

    @PostMapping("/settings/invite")
    String invite(Account account, HttpServletResponse response, Model model) {
        if (!mayInvite(account)) {
            throw new acquaint.app.platform.NotFound("Whoever made the first account here invites others.");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/join/" + invitations.create(account.id()))
                .toUriString();
        return page(account, SettingsForm.of(account), new Said(null, link, null, null, null), model);
    }

    @GetMapping("/settings/delete")
    String askDelete(Account account, Model model) {
        model.addAttribute("error", "");
        return "accounts/delete";
    }

    @PostMapping("/settings/delete")
    String delete(
            Account account,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            attempts.guard(
                    account.email(),
                    request.getRemoteAddr(),
                    "password",
                    () -> accounts.remove(account.id(), password));
        } catch (InvalidAccount e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", e.getMessage());
            return "accounts/delete";
        }
        sessions.end(request, response);
        return "redirect:/sign-in";
    }

    private String page(Account account, SettingsForm form, Said said, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "view",
                new View(
                        tokens.all(account.id()).stream()
                                .map(one -> new TokenRow(
                                        one.id(),
                                        one.name(),
                                        text(one.createdAt(), account),
                                        one.usedAt() == null
                                                ? "not used yet"
                                                : "last used " + text(one.usedAt(), account)))
                                .toList(),
                        said.token(),
                        said.link(),
                        said.notice(),
                        said.errorField(),
                        said.error(),
                        mayInvite(account),
                        database.file().map(Object::toString).orElse("a PostgreSQL database"),
                        new Copies(home.copies())
                                .last()
                                .map(at -> text(at, account))
                                .orElse("")));
        return "accounts/settings";
    }

    /** Whoever runs this installation has its oldest account. */
    private boolean mayInvite(Account account) {
        return accounts.all().stream().findFirst().filter(account::equals).isPresent();
    }

    private static String text(Instant at, Account account) {
        return TIME.format(ZonedDateTime.ofInstant(at, account.zone()));
    }
}
