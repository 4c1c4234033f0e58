package org.kitei.contract.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where outsiders reach a page, where nobody has told the program: as whoever asks now does. */
final class HereOr {

    private HereOr() {
    }

    static String absolute(String address) {
        return address.startsWith("/") ? ServletUriComponentsBuilder.fromCurrentContextPath().path(address).toUriString() : address;
    }
}
