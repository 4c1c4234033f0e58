package org.kitei.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds numbers that are left out, or come twice. */
final class NumberCheck {

    private final List<Remark> remarks;
    private final Map<Division.Kind, Numeral> last = new EnumMap<>(Division.Kind.class);
    private @Nullable Numeral lastArticle;

    private NumberCheck(List<Remark> remarks) {
        this.remarks = remarks;
    }

    static void of(RegulationText text, List<Remark> remarks) {
        NumberCheck check = new NumberCheck(remarks);
        check.elements("", text.main());
        for (SupplementaryProvision supplement : text.supplementary()) {
            check.lastArticle = null;
            check.paragraphs("附則", supplement.paragraphs());
            supplement.articles().forEach(article -> check.article("附則", article));
        }
        check.appended(text.appendedTables().stream().map(table -> Map.entry(table.id(), table.label())).toList());
        check.appended(text.forms().stream().map(form -> Map.entry(form.id(), form.label())).toList());
    }

    /** Numbers of divisions begin anew below a heading of a higher kind, or go on across it. */
    private void elements(String within, List<MainElement> elements) {
        boolean first = true;
        for (MainElement element : elements) {
            if (element instanceof Division division) {
                String label = within + division.number().with("第", division.kind().unit());
                boolean anew = first && division.number().equals(Numeral.of(1));
                compare(division.id(), label, anew ? null : last.get(division.kind()), division.number());
                last.put(division.kind(), division.number());
                first = false;
                elements(label, division.contents());
            } else if (element instanceof Article article) {
                article("", article);
            }
        }
    }

    private void article(String within, Article article) {
        String label = within + article.number().with("第", "条");
        compare(article.id(), label, lastArticle, article.number());
        lastArticle = article.number();
        paragraphs(label, article.paragraphs());
    }

    private void paragraphs(String within, List<Paragraph> paragraphs) {
        @Nullable Numeral former = null;
        for (Paragraph paragraph : paragraphs) {
            Numeral number = Numeral.of(paragraph.number());
            String label = paragraphs.size() == 1 ? within : within + "第" + paragraph.number() + "項";
            compare(paragraph.id(), label, former, number);
            former = number;
            items(label, paragraph.items(), 0);
        }
    }

    private void items(String within, List<Item> items, int level) {
        @Nullable Numeral former = null;
        for (Item item : items) {
            String label = within + (level == 0 ? item.number().with("第", "号") : Numerals.halfWidth(ItemNumber.print(level, item.number())));
            compare(item.id(), label, former, item.number());
            former = item.number();
            items(label, item.subitems(), level + 1);
        }
    }

    private void appended(List<Map.Entry<ProvisionId, String>> labels) {
        Set<String> seen = new HashSet<>();
        Map<String, Numeral> lastOf = new HashMap<>();
        labels.forEach(label -> {
            if (!seen.add(label.getValue())) {
                remarks.add(new Remark(Remark.Kind.DOUBLE_NUMBER, label.getKey(), label.getValue(), label.getValue(), List.of()));
                return;
            }
            Labels.number(label.getValue()).ifPresent(number -> {
                @Nullable Numeral former = lastOf.put(number.kind(), number.numeral());
                boolean follows = former == null ? number.numeral().equals(Numeral.of(1)) : number.numeral().follows(former);
                if (!follows && (former == null || number.numeral().compareTo(former) > 0)) {
                    remarks.add(new Remark(Remark.Kind.GAP_IN_NUMBERS, label.getKey(), label.getValue(), "", List.of()));
                }
            });
        });
    }

    private void compare(ProvisionId id, String label, @Nullable Numeral former, Numeral number) {
        boolean follows = former == null ? number.equals(Numeral.of(1)) : number.follows(former);
        if (!follows) {
            boolean again = former != null && number.compareTo(former) <= 0;
            remarks.add(new Remark(again ? Remark.Kind.DOUBLE_NUMBER : Remark.Kind.GAP_IN_NUMBERS, id, label, "", List.of()));
        }
    }
}
