package acquaint.app.contacts;

import acquaint.app.accounts.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search: as a page, and as the palette's list. */
@Controller
class SearchPages {

    private static final int IN_PALETTE = 5;
    private static final int ON_PAGE = 20;
    private static final int LONGEST = 200;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(
            Account account,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String fragment,
            Model model) {
        String typed = q.replaceAll("\\p{Cntrl}+", " ").strip();
        if (typed.length() > LONGEST) {
            typed = typed.substring(0, LONGEST);
        }
        boolean palette = fragment != null;
        model.addAttribute("typed", typed);
        model.addAttribute("groups", search.find(account, typed, palette ? IN_PALETTE : ON_PAGE));
        model.addAttribute("commands", Commands.matching(SearchIndex.terms(typed)));
        return palette ? "contacts/search-hits" : "contacts/search";
    }
}
