package org.kitei.regulation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.kitei.document.TextView;
import org.kitei.guideline.Row;
import org.kitei.regulation.Drafting;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;

/**
 * What the editor shows beside the text.
 *
 * @param broken the articles, tables and supplementary provisions that need a look: a blank is left in them, or a provision
 *               that answered a row of the table is gone from them
 * @param rows   the rows of the table that each article answers, by the article's number as it is printed
 */
record EditorMargin(Set<String> broken, Map<String, List<Row>> rows) {

    static EditorMargin of(Drafting.Desk desk, TextView view) {
        var home = new HashMap<ProvisionId, String>();
        Provisions.walk(desk.text()).forEach(provision -> home.put(provision.id(), home(provision)));
        return new EditorMargin(broken(desk, home), rows(desk, view, home));
    }

    private static String home(Provision provision) {
        return (provision.article() == null ? provision.id() : provision.article()).value();
    }

    private static Set<String> broken(Drafting.Desk desk, Map<ProvisionId, String> home) {
        var broken = new HashSet<String>();
        desk.placeholders().forEach(placeholder -> broken.add(home.getOrDefault(placeholder.provision(), "")));
        var lost = new HashSet<ProvisionId>();
        desk.coverage().gaps().forEach(gap -> gap.lost().forEach(provision -> lost.add(provision.id())));
        desk.answers().entries().stream().filter(answer -> lost.contains(answer.provision()) || lost.contains(answer.article()))
                .forEach(answer -> broken.add(home.getOrDefault(answer.article(), "")));
        return broken;
    }

    private static Map<String, List<Row>> rows(Drafting.Desk desk, TextView view, Map<ProvisionId, String> home) {
        var answered = new HashMap<String, List<Row>>();
        desk.coverage().rows().forEach(row -> row.answeredBy().stream().map(each -> home.getOrDefault(each.id(), "")).distinct()
                .forEach(article -> answered.computeIfAbsent(article, none -> new ArrayList<>()).add(row.row())));
        var byNumber = new LinkedHashMap<String, List<Row>>();
        view.main().stream().filter(part -> answered.containsKey(part.id()))
                .forEach(part -> byNumber.put(part.number(), answered.get(part.id())));
        view.tables().stream().filter(table -> answered.containsKey(table.id().value()))
                .forEach(table -> byNumber.put(table.label(), answered.get(table.id().value())));
        return byNumber;
    }
}
