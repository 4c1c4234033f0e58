package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;

/** Every page of a sample facility that its people reach by links: it answers, lacks no word, and reads well at both widths. */
final class SamplePages {

    /** Words are longer there. Tasks look alike, so one of them is enough. */
    private static final Pattern ALSO_IN_ENGLISH = Pattern.compile("|(tasks)-.+|cases-one|cases-one-edit");

    private SamplePages() {
    }

    /**
     * @param walkers go wherever links lead
     * @param askedOnly look at what they are asked to do
     */
    static void readWell(Browser browser, RunningKitei kitei, String house, List<String> walkers, List<String> askedOnly) {
        var photographs = new Photographs();
        var readInEnglish = new HashSet<String>();
        Stream.concat(walkers.stream(), askedOnly.stream()).forEach(name -> {
            try (var visitor = Visitor.at(browser, kitei.address())) {
                visitor.signsIn(name, PASSWORD);
                var walk = walkers.contains(name) ? Walk.everywhere(visitor, readInEnglish) : Walk.throughTasks(visitor, readInEnglish);
                walk.pages().forEach((kind, path) -> photographs.takeOnce(visitor, house, name, kind, path));
                walk.pages().forEach((kind, path) -> takeInEnglish(photographs, visitor, house, kind, path));
                visitor.opens("/?lang=ja");
                assertThat(walk.wrong()).isEmpty();
            }
        });
        photographs.areFine();
    }

    private static void takeInEnglish(Photographs photographs, Visitor visitor, String house, String kind, String path) {
        var wanted = ALSO_IN_ENGLISH.matcher(kind);
        if (wanted.matches()) {
            photographs.takeOnce(visitor, house + "-english", "", wanted.group(1) == null ? kind : wanted.group(1), path + "?lang=en");
        }
    }
}
