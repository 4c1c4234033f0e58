package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.TestHospital.House;
import org.kitei.facility.Announcement;
import org.kitei.web.Visitors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.MockMvc;

/** That whoever is told something reads the page they are led to. */
@TestComponent
public class ToldPages {

    private final Visitors visitors;
    private final MockMvc browser;

    ToldPages(Visitors visitors, MockMvc browser) {
        this.visitors = visitors;
        this.browser = browser;
    }

    /** How many pages were asked for, each person's once. */
    public int areRead(House house, List<Announcement> told) throws Exception {
        var asked = new HashSet<String>();
        for (var one : told) {
            for (var person : one.to()) {
                var name = name(house, person);
                if (asked.add(name + one.address())) {
                    assertThat(status(house, name, one.address())).as(one.key() + " to " + name).isEqualTo(200);
                }
            }
        }
        return asked.size();
    }

    private static String name(House house, UUID person) {
        return house.people().entrySet().stream().filter(one -> one.getValue().equals(person)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    public int status(House house, String who, String address) throws Exception {
        return browser.perform(get(address).with(visitors.as(house, who))).andReturn().getResponse().getStatus();
    }

    /** The keys of all sentences that the program tells under these names. */
    public static Set<String> sentences(String names) throws IOException {
        var all = new Properties();
        for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_ja.properties")) {
            try (var words = bundle.getInputStream()) {
                all.load(words);
            }
        }
        return all.stringPropertyNames().stream().filter(key -> key.matches("(" + names + ")\\.told\\..+") && !key.endsWith(".subject"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
