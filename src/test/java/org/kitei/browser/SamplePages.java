package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.util.List;

import com.microsoft.playwright.Browser;

/** Every page of a sample facility that its people reach by links: it answers, lacks no word, and reads well at both widths. */
final class SamplePages {

    private SamplePages() {
    }

    static void readWell(Browser browser, RunningKitei kitei, String house, List<String> people) {
        var photographs = new Photographs();
        people.forEach(name -> {
            try (var visitor = Visitor.at(browser, kitei.address())) {
                visitor.signsIn(name, PASSWORD);
                var walk = Walk.by(visitor);
                walk.pages().forEach((kind, path) -> photographs.takeOnce(visitor, house, name, kind, path));
                assertThat(walk.wrong()).isEmpty();
            }
        });
        photographs.areFine();
    }
}
