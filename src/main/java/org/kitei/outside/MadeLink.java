package org.kitei.outside;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** After a link was made: that it was sent, by the fragment {@code outside/link :: sent} of the next page, or what has to be handed over. */
public final class MadeLink {

    private MadeLink() {
    }

    /**
     * Makes a link; the view to answer with. What is handed over is shown at once: on its way to a next page it would lie in the session,
     * which is kept in the database. The same form sent again makes no other, for that would close the first.
     *
     * @param next the page to go on to
     */
    public static String show(Supplier<Optional<HandedOver>> making, String next, Model model, RedirectAttributes redirect) {
        var sent = new SentForm(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
        model.addAttribute("next", next);
        if (sent.answered()) {
            return "outside/made-before";
        }
        var made = making.get();
        if (made.isEmpty()) {
            redirect.addFlashAttribute("linkSent", true);
            return "redirect:" + next;
        }
        model.addAttribute("linkAddress", absolute(made.get().address()));
        model.addAttribute("linkCode", made.get().code());
        sent.note();
        return "outside/made";
    }

    /** Where nobody has told the program how outsiders reach it: as whoever asks now does. */
    private static String absolute(String address) {
        return address.startsWith("/") ? ServletUriComponentsBuilder.fromCurrentContextPath().path(address).toUriString() : address;
    }
}
