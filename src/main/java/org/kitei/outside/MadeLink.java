package org.kitei.outside;

import java.util.Optional;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows on the next page, by the fragment {@code outside/link :: made}, that a link was sent, or what has to be handed over. */
public final class MadeLink {

    private MadeLink() {
    }

    public static void show(Optional<HandedOver> made, RedirectAttributes redirect) {
        made.ifPresentOrElse(one -> {
            redirect.addFlashAttribute("linkAddress", absolute(one.address()));
            redirect.addFlashAttribute("linkCode", one.code());
        }, () -> redirect.addFlashAttribute("linkSent", true));
    }

    /** Where nobody has told the program how outsiders reach it: as whoever asks now does. */
    private static String absolute(String address) {
        return address.startsWith("/") ? ServletUriComponentsBuilder.fromCurrentContextPath().path(address).toUriString() : address;
    }
}
