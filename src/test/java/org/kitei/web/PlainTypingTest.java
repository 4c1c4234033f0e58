package org.kitei.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class PlainTypingTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Page()).setControllerAdvice(new PlainTyping()).build();

    record Choice(List<String> systems, @Nullable List<Integer> rows) {
    }

    @RestController
    static class Page {

        @PostMapping("/chosen")
        String chosen(Choice choice) {
            return choice.systems().size() + " " + choice.systems() + choice.rows();
        }

        @PostMapping("/named")
        String named(@RequestParam List<String> name) {
            return name.size() + name.get(0);
        }
    }

    @Test
    void aNameWithACommaIsOneChoiceAloneAndAmongOthers() throws Exception {
        mvc.perform(post("/chosen").param("systems", "RIS, PACS")).andExpect(content().string("1 [RIS, PACS]null"));
        mvc.perform(post("/chosen").param("systems", "RIS, PACS", "HIS").param("rows", "3", "1")).andExpect(content().string("2 [RIS, PACS, HIS][3, 1]"));
        mvc.perform(post("/named").param("name", "Smith, John")).andExpect(content().string("1Smith, John"));
        mvc.perform(post("/named").param("name", "a", "b")).andExpect(content().string("2a"));
    }

    @Test
    void whatNobodyTypesIsDropped() throws Exception {
        mvc.perform(post("/named").param("name", "a\u0000b")).andExpect(content().string("1ab"));
    }
}
