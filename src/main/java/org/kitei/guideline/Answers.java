package org.kitei.guideline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;

/**
 * Which provisions of a regulation answer which rows of the guideline's table. It is kept beside the text, as
 * provisions that were struck stay in it, so that a later text shows what it lost.
 *
 * @param entries in the reading order of the text they were made for
 */
public record Answers(List<Answer> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ARTICLE = Pattern.compile("^第\\d+条(の\\d+)*");

    /**
     * @param provision a paragraph, an item, or an appended table
     * @param article   the article it stands in; itself where it stands in none
     * @param label     where it stood when it was declared, such as 第5条第2項
     * @param rows      ids of the rows it answers
     */
    public record Answer(ProvisionId provision, ProvisionId article, String label, Set<String> rows) {

        public Answer {
            rows = Collections.unmodifiableSet(new LinkedHashSet<>(rows));
        }

        String articleLabel() {
            var end = ARTICLE.matcher(label);
            return end.find() ? end.group() : label;
        }

        static Answer of(Provision provision, Set<String> rows) {
            var article = provision.article();
            return new Answer(provision.id(), article == null ? provision.id() : article, provision.label(), rows);
        }
    }

    public Answers {
        entries = List.copyOf(entries);
    }

    /** Nothing is declared, as for a text that was not drafted here. */
    public static Answers none() {
        return new Answers(List.of());
    }

    /** The rows the provision answers; none for a provision not declared. */
    public Set<String> of(ProvisionId provision) {
        return entries.stream().filter(answer -> answer.provision().equals(provision)).findFirst()
                .map(Answer::rows).orElse(Set.of());
    }

    Stream<Answer> answering(String row) {
        return entries.stream().filter(answer -> answer.rows().contains(row));
    }

    /**
     * These answers, and that the provision of the text answers exactly those rows.
     *
     * @throws IllegalArgumentException where the text does not hold the provision
     */
    public Answers declare(RegulationText text, ProvisionId provision, Set<String> rows) {
        var found = Provisions.walk(text).stream().filter(each -> each.id().equals(provision)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the text: " + provision));
        var all = new ArrayList<>(entries);
        all.removeIf(answer -> answer.provision().equals(provision));
        all.add(Answer.of(found, rows));
        return new Answers(all);
    }

    /** As JSON, for storing. */
    public String write() {
        try {
            return JSON.writeValueAsString(entries.stream()
                    .map(answer -> new Stored(answer.provision().value(), answer.article().value(), answer.label(),
                            List.copyOf(answer.rows())))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #write()} wrote. @throws IllegalArgumentException where it is something else */
    public static Answers read(String json) {
        try {
            return new Answers(Stream.of(JSON.readValue(json, Stored[].class))
                    .map(stored -> new Answer(new ProvisionId(stored.provision()), new ProvisionId(stored.article()),
                            stored.label(), new LinkedHashSet<>(stored.rows())))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not stored answers", e);
        }
    }

    private record Stored(String provision, String article, String label, List<String> rows) {
    }
}
