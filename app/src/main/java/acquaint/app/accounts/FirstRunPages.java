package acquaint.app.accounts;

import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first account of an installation, those that are invited later, and their first steps. */
@Controller
public class FirstRunPages {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Invitations invitations;

    FirstRunPages(Accounts accounts, Sessions sessions, Invitations invitations) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /** What somebody typed into the form for a new account, given back when something in it is wrong. */
    public record Form(String action, String name, String email, String errorField, String error) {

        public boolean wrong(String field) {
            return errorField.equals(field);
        }
    }

    @GetMapping("/first-run")
    String firstRun(Model model) {
        return accounts.none() ? page(model, new Form("/first-run", "", "", "", "")) : "redirect:/sign-in";
    }

    @PostMapping("/first-run")
    String begin(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!accounts.none()) {
            return "redirect:/sign-in";
        }
        return create("/first-run", name, email, password, zone, request, response, model);
    }

    @GetMapping("/join/{invitation}")
    String join(@PathVariable String invitation, Model model) {
        requireValid(invitation);
        return page(model, new Form("/join/" + invitation, "", "", "", ""));
    }

    @PostMapping("/join/{invitation}")
    String joinAs(
            @PathVariable String invitation,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireValid(invitation);
        String view = create("/join/" + invitation, name, email, password, zone, request, response, model);
        if (view.startsWith("redirect:")) {
            invitations.use(invitation);
        }
        return view;
    }

    @GetMapping("/welcome")
    String welcome() {
        return "accounts/welcome";
    }

    /** What the phone's bottom bar leaves out. */
    @GetMapping("/more")
    String more() {
        return "accounts/more";
    }

    private String create(
            String action,
            String name,
            String email,
            String password,
            String zone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Account account = accounts.add(name, email, password, zone(zone), country(request.getLocale()));
            sessions.begin(account.id(), request, response);
            return "redirect:/welcome";
        } catch (InvalidAccount e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, new Form(action, name, email, e.field(), e.getMessage()));
        }
    }

    private void requireValid(String invitation) {
        if (!invitations.valid(invitation)) {
            throw new NotFound("This invitation has been used, or is older than a week. Ask for a new one.");
        }
    }

    private static String page(Model model, Form form) {
        model.addAttribute("form", form);
        return "accounts/first-run";
    }

    private static ZoneId zone(String name) {
        try {
            return name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }

    private static String country(Locale locale) {
        String country = locale.getCountry().isEmpty() ? Locale.getDefault().getCountry() : locale.getCountry();
        return country.length() == 2 ? country : "ZZ";
    }
}
