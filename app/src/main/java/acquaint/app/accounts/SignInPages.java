package acquaint.app.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPages {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInAttempts attempts;

    SignInPages(Accounts accounts, Sessions sessions, SignInAttempts attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        if (sessions.find(request).isPresent()) {
            return "redirect:/";
        }
        if (accounts.none()) {
            return "redirect:/first-run";
        }
        return page(model, "", "");
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String address = request.getRemoteAddr();
        if (attempts.tooMany(email, address)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(model, email, "That were many tries. Wait a quarter of an hour, then try again.");
        }
        Optional<Account> account = accounts.signIn(email, password);
        if (account.isEmpty()) {
            attempts.wrong(email, address);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, email, "The e-mail address and the password do not belong together. Try again.");
        }
        sessions.begin(account.get().id(), request, response);
        return "redirect:/";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return "redirect:/sign-in";
    }

    private static String page(Model model, String email, String error) {
        model.addAttribute("email", email);
        model.addAttribute("error", error);
        return "accounts/sign-in";
    }
}
