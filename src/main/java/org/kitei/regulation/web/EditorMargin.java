package org.kitei.regulation.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kitei.document.TextView;
import org.kitei.guideline.Row;
import org.kitei.regulation.Drafting;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;
import org.kitei.text.Remark;

/**
 * What the editor shows beside the text.
 *
 * @param broken the articles, supplementary provisions, tables and forms that need a look: a blank is left in them, a reference
 *               in them leads nowhere or elsewhere, or a provision that answered a row of the table is gone from them
 * @param rows   the rows of the table that each article answers, by the article's number as it is printed
 */
record EditorMargin(Set<String> broken, Map<String, List<Row>> rows) {

    private static final Set<Remark.Kind> ABOUT_REFERENCES = EnumSet.of(Remark.Kind.DANGLING_REFERENCE,
            Remark.Kind.REFERENCE_TO_STRUCK, Remark.Kind.SHIFTED_REFERENCE, Remark.Kind.REPLACED_REFERENCE);

    static EditorMargin of(Drafting.Desk desk, TextView view) {
        var home = homes(desk.text());
        return new EditorMargin(broken(desk, home), rows(desk, view, home));
    }

    /** Under which entry of the structure each provision stands: whatever is in a supplementary provision, under that. */
    private static Map<ProvisionId, String> homes(RegulationText text) {
        var homes = new HashMap<ProvisionId, String>();
        ProvisionId supplement = null;
        for (var provision : Provisions.walk(text)) {
            supplement = switch (provision.kind()) {
                case SUPPLEMENTARY -> provision.id();
                case TABLE, FORM -> null;
                default -> supplement;
            };
            homes.put(provision.id(), home(provision, supplement).value());
        }
        return homes;
    }

    private static ProvisionId home(Provision provision, @Nullable ProvisionId supplement) {
        if (supplement != null) {
            return supplement;
        }
        return provision.article() == null ? provision.id() : provision.article();
    }

    private static Set<String> broken(Drafting.Desk desk, Map<ProvisionId, String> home) {
        var broken = new HashSet<String>();
        desk.placeholders().forEach(placeholder -> broken.add(home.getOrDefault(placeholder.provision(), "")));
        desk.remarks().stream().filter(remark -> ABOUT_REFERENCES.contains(remark.kind()))
                .forEach(remark -> broken.add(home.getOrDefault(remark.provision(), "")));
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
