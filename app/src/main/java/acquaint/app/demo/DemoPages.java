package acquaint.app.demo;

import acquaint.app.accounts.Account;
import acquaint.app.accounts.DemoVisits;
import acquaint.app.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Going to look around among invented people, and coming back. */
@Controller
class DemoPages {

    private final Demo demo;
    private final DemoDoor door;
    private final DemoVisits visits;

    DemoPages(Demo demo, DemoDoor door, DemoVisits visits) {
        this.demo = demo;
        this.door = door;
        this.visits = visits;
    }

    @GetMapping("/demo")
    String about(Account account) {
        return account.demo() ? "redirect:/" : "demo/about";
    }

    @PostMapping("/demo")
    String begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (!account.demo()) {
            visits.enter(demo.begin(account.zone(), account.country()).id(), request, response);
        }
        return "redirect:/";
    }

    @PostMapping("/demo/leave")
    String leave(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (account.demo()) {
            demo.forgetWords(account.id());
            visits.leave(request, response);
        }
        return "redirect:/";
    }

    /** The address that the command line printed. */
    @GetMapping("/demo/enter/{key}")
    String enter(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        UUID account = door.enter(key)
                .orElseThrow(() -> new NotFound(
                        "This address has been used. Stop the demo where you started it and start it again."));
        visits.enter(account, request, response);
        return "redirect:/";
    }
}
