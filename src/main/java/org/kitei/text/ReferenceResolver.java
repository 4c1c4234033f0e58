package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.text.Reference.Form;
import org.kitei.text.Reference.Lost;
import org.kitei.text.Reference.State;
import org.kitei.text.ReferenceScanner.Found;
import org.kitei.text.ReferenceScanner.Step;
import org.kitei.text.ReferenceScanner.Way;

/** Says what a reference means where it stands, remembering what was mentioned before it. */
final class ReferenceResolver {

    /** As far as the steps have led; a level not reached is null. */
    private static final class Target {

        private @Nullable Article article;
        private @Nullable SupplementaryProvision supplement;
        private @Nullable Paragraph paragraph;
        private @Nullable Item item;
        private State state = State.FOUND;
        private int steps;
        private final List<ProvisionId> ids = new ArrayList<>();

        private Target to(State reached) {
            state = reached;
            return this;
        }

        private List<Paragraph> paragraphs() {
            return article != null ? article.paragraphs() : supplement != null ? supplement.paragraphs() : List.of();
        }
    }

    private final TextIndex index;
    private @Nullable Target last;

    ReferenceResolver(TextIndex index) {
        this.index = index;
    }

    /** What is mentioned in one article is not meant by 同条 in the next. */
    void forget() {
        last = null;
    }

    Reference resolve(ProvisionId in, String label, String words, Found found, ReferencePlace place) {
        Target target = target(found, place);
        if (found.appended().isEmpty()) {
            last = target;
        }
        boolean article = found.steps().stream().anyMatch(step -> step.unit().equals("条"));
        boolean paragraph = found.steps().stream().anyMatch(step -> step.unit().equals("項"));
        boolean several = found.steps().stream().anyMatch(step -> step.each() || step.way() == Way.BEFORE && step.number() != null);
        return new Reference(in, label, found.from(), words, target.state, List.copyOf(target.ids),
                new Form(article, paragraph, several, found.supplementary()),
                found.steps().isEmpty() ? null : new Lost(target.steps, target.article, target.supplement, target.paragraph));
    }

    private Target target(Found found, ReferencePlace place) {
        Target target = new Target();
        boolean inherited = (found.joined() || found.again()) && last != null && last.state == State.OUTSIDE && absolute(found);
        if (found.outside() || inherited) {
            return target.to(State.OUTSIDE);
        }
        if (!found.appended().isEmpty()) {
            @Nullable ProvisionId appended = index.appendedAs(found.appended());
            return appended == null ? target.to(State.MISSING) : reached(target, appended);
        }
        if ("編章節款目".contains(found.steps().get(0).unit())) {
            return division(target, found.steps(), place);
        }
        start(target, found, place);
        for (Step step : found.steps()) {
            if (target.state != State.FOUND) {
                return target;
            }
            step(target, step, found, place);
            target.steps += target.state == State.FOUND ? 1 : 0;
        }
        return target.state == State.FOUND ? letters(target, found.letters()) : target;
    }

    private static boolean absolute(Found found) {
        return !found.steps().isEmpty() && found.steps().get(0).way() == Way.NUMBER;
    }

    private static Target reached(Target target, ProvisionId id) {
        target.ids.clear();
        target.ids.add(id);
        return target;
    }

    /** From where the first step is taken: the place itself, or, behind 及び and the like, what was named before. */
    private void start(Target target, Found found, ReferencePlace place) {
        Step first = found.steps().get(0);
        boolean goesOn = found.joined() && last != null && last.state == State.FOUND && absolute(found);
        boolean ofParagraph = first.unit().equals("号");
        if (goesOn && last != null && (first.unit().equals("項") || ofParagraph)) {
            target.article = last.article;
            target.supplement = last.supplement;
            target.paragraph = ofParagraph ? last.paragraph : null;
            if (target.paragraph != null || !ofParagraph && !target.paragraphs().isEmpty()) {
                return;
            }
        }
        target.article = place.article();
        target.supplement = place.supplement();
        target.paragraph = ofParagraph ? place.paragraph() : null;
        target.item = ofParagraph ? place.item() : null;
        if (found.supplementary()) {
            target.article = null;
            target.paragraph = null;
            target.supplement = place.supplement() != null ? place.supplement()
                    : index.text().supplementary().isEmpty() ? null : index.text().supplementary().get(0);
        }
    }

    private void step(Target target, Step step, Found found, ReferencePlace place) {
        switch (step.unit()) {
            case "条" -> article(target, step, found, place);
            case "項" -> paragraph(target, step, place);
            case "号" -> item(target, step, place);
            default -> target.to(State.UNKNOWN);
        }
    }

    private void article(Target target, Step step, Found found, ReferencePlace place) {
        target.paragraph = null;
        target.item = null;
        switch (step.way()) {
            case NUMBER -> named(target, step, found, place);
            case SAME -> {
                if (last == null || last.state != State.FOUND || last.article == null) {
                    target.to(last != null && last.state == State.OUTSIDE ? State.OUTSIDE : State.UNKNOWN);
                    return;
                }
                target.article = last.article;
                target.supplement = last.supplement;
            }
            case THIS -> target.to(place.article() == null ? State.UNKNOWN : State.FOUND);
            default -> beside(target, step, place);
        }
        if (target.state == State.FOUND && target.article != null && target.ids.size() <= 1) {
            reached(target, target.article.id());
            target.to(target.article.struck() ? State.STRUCK : State.FOUND);
        }
    }

    private void named(Target target, Step step, Found found, ReferencePlace place) {
        @Nullable Article named = null;
        if (step.number() != null && found.supplementary()) {
            named = target.supplement == null ? null : target.supplement.articles().stream()
                    .filter(article -> article.number().equals(step.number())).findFirst().orElse(null);
        } else if (step.number() != null) {
            named = index.articles.at(step.number());
            target.supplement = null;
            if (named == null && place.supplement() != null) {
                named = place.supplement().articles().stream().filter(article -> article.number().equals(step.number())).findFirst().orElse(null);
            }
        }
        target.article = named;
        target.to(named == null ? State.MISSING : State.FOUND);
    }

    private void beside(Target target, Step step, ReferencePlace place) {
        @Nullable Article here = place.article();
        if (here == null) {
            target.to(State.UNKNOWN);
            return;
        }
        int many = step.number() == null ? 1 : step.number().parts().get(0);
        List<Article> found = new ArrayList<>();
        for (int i = many; i >= 1; i--) {
            int steps = step.way() == Way.BEFORE ? -i : i;
            @Nullable Article article = place.supplement() == null ? index.articles.beside(here, steps)
                    : at(place.supplement().articles(), here, steps);
            if (article == null) {
                target.to(State.MISSING);
                return;
            }
            found.add(article);
        }
        target.article = found.get(found.size() - 1);
        target.ids.clear();
        found.forEach(article -> target.ids.add(article.id()));
    }

    private static <T> @Nullable T at(List<T> all, T here, int steps) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == here) {
                return i + steps < 0 || i + steps >= all.size() ? null : all.get(i + steps);
            }
        }
        return null;
    }

    private void paragraph(Target target, Step step, ReferencePlace place) {
        target.item = null;
        List<Paragraph> paragraphs = target.paragraphs();
        if (step.way() == Way.NUMBER) {
            boolean branch = step.number() == null || step.number().parts().size() > 1;
            one(target, branch ? null : paragraphs.stream()
                    .filter(paragraph -> paragraph.number() == step.number().parts().get(0)).findFirst().orElse(null));
        } else if (step.way() == Way.SAME) {
            boolean known = last != null && last.paragraph != null;
            if (!known) {
                target.to(last != null && last.state == State.OUTSIDE ? State.OUTSIDE : State.UNKNOWN);
                return;
            }
            target.article = last == null ? null : last.article;
            target.supplement = last == null ? null : last.supplement;
            one(target, last == null ? null : last.paragraph);
        } else if (place.paragraph() == null) {
            target.to(State.UNKNOWN);
        } else if (step.way() == Way.THIS) {
            one(target, place.paragraph());
        } else {
            run(target, place.siblings(), place.paragraph(), step, Paragraph::id);
            target.paragraph = target.ids.isEmpty() ? null : place.siblings().stream()
                    .filter(each -> each.id().equals(target.ids.get(target.ids.size() - 1))).findFirst().orElse(null);
        }
    }

    private static void one(Target target, @Nullable Paragraph paragraph) {
        target.paragraph = paragraph;
        if (paragraph == null) {
            target.ids.clear();
            target.to(State.MISSING);
        } else {
            reached(target, paragraph.id());
        }
    }

    /** 前項, 前2項, 前各号, 次号: those beside the place, as many as said. */
    private static <T> void run(Target target, List<T> all, T here, Step step, java.util.function.Function<T, ProvisionId> id) {
        int at = 0;
        while (at < all.size() && all.get(at) != here) {
            at++;
        }
        int many = step.each() ? at : step.number() == null ? 1 : step.number().parts().get(0);
        int from = step.way() == Way.BEFORE ? at - many : at + 1;
        int to = step.way() == Way.BEFORE ? at : at + 1 + many;
        target.ids.clear();
        if (from < 0 || to > all.size() || from >= to) {
            target.to(State.MISSING);
            return;
        }
        all.subList(from, to).forEach(each -> target.ids.add(id.apply(each)));
    }

    private void item(Target target, Step step, ReferencePlace place) {
        if (target.paragraph == null && !target.paragraphs().isEmpty()) {
            target.paragraph = target.paragraphs().get(0);
        }
        List<Item> items = target.paragraph == null ? List.of() : target.paragraph.items();
        switch (step.way()) {
            case NUMBER -> {
                target.item = items.stream().filter(item -> item.number().equals(step.number())).findFirst().orElse(null);
                missingUnless(target, target.item);
            }
            case SAME -> {
                target.item = last == null ? null : last.item;
                if (target.item == null) {
                    target.to(last != null && last.state == State.OUTSIDE ? State.OUTSIDE : State.UNKNOWN);
                } else {
                    reached(target, target.item.id());
                }
            }
            case EACH -> {
                target.ids.clear();
                items.forEach(item -> target.ids.add(item.id()));
                target.to(items.isEmpty() ? State.MISSING : State.FOUND);
            }
            case THIS -> target.to(place.item() == null ? State.UNKNOWN : State.FOUND);
            default -> {
                if (place.item() == null || place.paragraph() == null) {
                    target.to(step.each() && place.paragraph() != null && !place.paragraph().items().isEmpty() ? State.FOUND : State.MISSING);
                } else {
                    run(target, place.paragraph().items(), place.item(), step, Item::id);
                    target.item = target.ids.isEmpty() ? null : place.paragraph().items().stream()
                            .filter(each -> each.id().equals(target.ids.get(target.ids.size() - 1))).findFirst().orElse(null);
                }
            }
        }
    }

    private static void missingUnless(Target target, @Nullable Item item) {
        if (item == null) {
            target.ids.clear();
            target.to(State.MISSING);
        } else {
            reached(target, item.id());
        }
    }

    private static Target letters(Target target, List<String> letters) {
        for (String letter : letters) {
            @Nullable Item within = target.item;
            int number = Math.max(Letters.kana(letter), 0);
            int iroha = Letters.iroha(letter);
            boolean old = within != null && within.subitems().stream().noneMatch(item -> item.number().equals(Numeral.of(Math.max(number, 1)))) ;
            int counted = old && iroha > 0 ? iroha : number;
            target.item = within == null || counted == 0 ? null : within.subitems().stream()
                    .filter(item -> item.number().equals(Numeral.of(counted))).findFirst().orElse(null);
            missingUnless(target, target.item);
            if (target.state != State.FOUND) {
                return target;
            }
        }
        return target;
    }

    private Target division(Target target, List<Step> steps, ReferencePlace place) {
        List<Division> here = place.article() == null ? List.of() : index.above(place.article().id());
        @Nullable Division found = null;
        for (Step step : steps) {
            @Nullable Division own = here.stream().filter(each -> each.kind().unit().equals(step.unit())).findFirst().orElse(null);
            found = switch (step.way()) {
                case NUMBER -> step.number() == null ? null : index.division(step.unit(), step.number(), found, here);
                case THIS -> own;
                case BEFORE -> own == null ? null
                        : at(index.divisions(step.unit()), own, -(step.number() == null ? 1 : step.number().parts().get(0)));
                case NEXT -> own == null ? null : at(index.divisions(step.unit()), own, 1);
                default -> null;
            };
            if (step.way() == Way.SAME || step.way() == Way.EACH) {
                return target.to(State.UNKNOWN);
            }
            if (found == null) {
                return target.to(State.MISSING);
            }
        }
        return found == null ? target.to(State.MISSING) : reached(target, found.id());
    }
}
