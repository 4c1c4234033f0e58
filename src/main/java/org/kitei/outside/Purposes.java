package org.kitei.outside;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** All that can be done at links, by its word; two modules with the same word keep the program from starting. */
@Component
class Purposes {

    private final Map<String, OutsidePurpose> byWord;

    Purposes(List<OutsidePurpose> all) {
        this.byWord = all.stream().collect(Collectors.toMap(OutsidePurpose::word, Function.identity()));
    }

    Optional<OutsidePurpose> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /** @throws IllegalArgumentException where no module has it */
    OutsidePurpose get(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no module has the purpose " + word));
    }
}
