package org.kitei.guideline;

import static org.kitei.text.Numerals.fullWidth;

import java.util.HashMap;
import java.util.Map;

/** Where the provisions of an assembled text stand, by key, and how one refers to another. */
final class Places {

    /** Where words stand that belong to no article, such as a supplementary provision. */
    static final Place OUTSIDE = new Place(0, 0, 0, false);

    /**
     * @param paragraph     0 for a whole article
     * @param item          0 for a whole paragraph
     * @param soleParagraph whether the article has no other paragraph, so that its number is not spoken
     */
    record Place(int article, int paragraph, int item, boolean soleParagraph) {

        Place item(int number) {
            return new Place(article, paragraph, number, soleParagraph);
        }

        /** 第５条第２項第１号 */
        String number() {
            return "第%s条".formatted(fullWidth(article)) + within();
        }

        /** The target's number as spoken here: without the article's inside the same one. */
        String number(Place target) {
            return target.article == article ? target.within() : target.number();
        }

        /** As {@link #number(Place)}, but 前条, 次条 and 前項 for neighbours. */
        String refer(Place target) {
            return switch (target.article - article) {
                case 0 -> target.paragraph == paragraph - 1 ? "前項" + target.spokenItem() : target.within();
                case -1 -> "前条" + target.within();
                case 1 -> "次条" + target.within();
                default -> target.number();
            };
        }

        private String within() {
            return (paragraph == 0 || soleParagraph ? "" : "第%s項".formatted(fullWidth(paragraph))) + spokenItem();
        }

        private String spokenItem() {
            return item == 0 ? "" : "第%s号".formatted(fullWidth(item));
        }
    }

    private final Map<String, Place> places = new HashMap<>();

    void put(String key, Place place) {
        if (places.put(key, place) != null) {
            throw new IllegalStateException("two provisions of the model bear the key " + key);
        }
    }

    /** @throws IllegalStateException where the text holds no provision of that key */
    Place get(String key) {
        var place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("the model refers to a provision that the text does not hold: " + key);
        }
        return place;
    }
}
