package org.kitei.guideline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Answers.Answer;
import org.kitei.guideline.Model.ModelArticle;
import org.kitei.guideline.Model.ModelChapter;
import org.kitei.guideline.Model.ModelParagraph;
import org.kitei.guideline.Model.ModelSection;
import org.kitei.guideline.Model.ModelTable;
import org.kitei.guideline.Places.Place;
import org.kitei.guideline.Selection.ChosenItem;
import org.kitei.text.AppendedTable;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Division.Kind;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

/** Puts the model clauses together for one facility: first every number is given, then the words are filled in. */
final class Assembly {

    private final Model model;
    private final Set<String> bindingRows;
    private final Selection selection;
    private final Places places = new Places();
    private final Filling filling;
    private final Size size;
    private final List<Declared> declared = new ArrayList<>();

    private record Declared(ProvisionId provision, Set<String> rows) {
    }

    Assembly(Model model, Set<String> bindingRows, FacilityProfile facility) {
        this.model = model;
        this.bindingRows = bindingRows;
        this.selection = new Selection(facility);
        this.filling = new Filling(Values.of(facility), places);
        this.size = facility.size();
    }

    ModelText assemble() {
        number();
        var text = new RegulationText(model.title(), chapters(), List.of(supplementary()), tables());
        return new ModelText(text, answers(text));
    }

    private void number() {
        var articles = model.chapters().stream().flatMap(selection::articlesInOrder).toList();
        for (int i = 0; i < articles.size(); i++) {
            number(articles.get(i), i + 1);
        }
    }

    private void number(ModelArticle article, int number) {
        places.put(article.key(), new Place(number, 0, 0, false));
        var paragraphs = selection.paragraphs(article.paragraphs());
        for (int i = 0; i < paragraphs.size(); i++) {
            number(article.key(), paragraphs.get(i), new Place(number, i + 1, 0, paragraphs.size() == 1));
        }
    }

    private void number(String above, ModelParagraph paragraph, Place place) {
        var key = above + "." + paragraph.key();
        places.put(key, place);
        var items = selection.items(paragraph);
        for (int i = 0; i < items.size(); i++) {
            places.put(key + "." + items.get(i).key(), place.item(i + 1));
        }
    }

    private List<MainElement> chapters() {
        return IntStream.range(0, model.chapters().size())
                .<MainElement>mapToObj(i -> chapter(model.chapters().get(i), i + 1))
                .toList();
    }

    private Division chapter(ModelChapter chapter, int number) {
        var sections = selection.sections(chapter);
        var contents = Stream.concat(
                IntStream.range(0, sections.size()).mapToObj(i -> section(sections.get(i), i + 1)),
                articles(chapter.articles()).stream());
        return new Division(new ProvisionId("chapter/" + chapter.key()), Kind.CHAPTER, Numeral.of(number),
                chapter.heading(), contents.toList());
    }

    private MainElement section(ModelSection section, int number) {
        return new Division(new ProvisionId("section/" + section.key()), Kind.SECTION, Numeral.of(number),
                section.heading(), articles(section.articles()));
    }

    private List<MainElement> articles(@Nullable List<ModelArticle> articles) {
        return selection.articles(articles).stream().<MainElement>map(this::article).toList();
    }

    private Article article(ModelArticle article) {
        return new Article(new ProvisionId(article.key()), Numeral.of(places.get(article.key()).article()),
                article.caption(), paragraphs(article.key(), article.answers(), article.paragraphs()));
    }

    private List<Paragraph> paragraphs(String above, List<String> answers, List<ModelParagraph> paragraphs) {
        return selection.paragraphs(paragraphs).stream()
                .map(paragraph -> paragraph(above + "." + paragraph.key(), answers, paragraph))
                .toList();
    }

    private Paragraph paragraph(String key, List<String> inherited, ModelParagraph paragraph) {
        var place = places.get(key);
        var answers = own(paragraph.answers(), inherited);
        declare(key, answers);
        return new Paragraph(new ProvisionId(key), place.paragraph(),
                filling.fill(paragraph.text().of(size), place),
                selection.items(paragraph).stream().map(item -> item(key + "." + item.key(), answers, item)).toList());
    }

    private Item item(String key, List<String> inherited, ChosenItem item) {
        var place = places.get(key);
        declare(key, own(item.item().answers(), inherited));
        return new Item(new ProvisionId(key), Numeral.of(place.item()),
                filling.with(item.values()).fill(item.item().text().of(size), place), List.of());
    }

    private SupplementaryProvision supplementary() {
        var supplement = model.supplementary();
        var paragraphs = selection.paragraphs(supplement.paragraphs());
        for (int i = 0; i < paragraphs.size(); i++) {
            number(supplement.key(), paragraphs.get(i), new Place(0, i + 1, 0, paragraphs.size() == 1));
        }
        return new SupplementaryProvision(new ProvisionId(supplement.key()), "",
                paragraphs(supplement.key(), supplement.answers(), paragraphs));
    }

    private List<AppendedTable> tables() {
        return model.tables().stream().map(this::table).toList();
    }

    private AppendedTable table(ModelTable table) {
        declare(table.key(), table.answers());
        return new AppendedTable(new ProvisionId(table.key()), "別表",
                filling.fill(table.caption(), Places.OUTSIDE), table.rows());
    }

    private static List<String> own(@Nullable List<String> answers, List<String> inherited) {
        return answers == null ? inherited : answers;
    }

    private void declare(String key, List<String> answers) {
        var rows = new LinkedHashSet<>(answers);
        rows.retainAll(bindingRows);
        if (!rows.isEmpty()) {
            declared.add(new Declared(new ProvisionId(key), rows));
        }
    }

    private Answers answers(RegulationText text) {
        var provisions = Provisions.walk(text).stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        return new Answers(declared.stream()
                .map(entry -> Answer.of(provisions.get(entry.provision()), entry.rows()))
                .toList());
    }
}
