package org.kitei.review.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.review.ReviewOrigin;
import org.kitei.review.ReviewReading;
import org.kitei.review.ReviewRequesting;
import org.kitei.review.ReviewView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviews of a regulation, and asking for one. */
@Controller
@RequestMapping("/regulations/{id}/reviews")
@AllowedTo
class ReviewPages {

    private final ReviewReading reviews;
    private final ReviewRequesting requesting;
    private final MessageSource messages;

    ReviewPages(ReviewReading reviews, ReviewRequesting requesting, MessageSource messages) {
        this.reviews = reviews;
        this.requesting = requesting;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("review", reviews.get(id));
        return "review/reviews";
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID id, Model model) {
        return form(asked(id), "", "", Map.of(), model);
    }

    private ReviewView asked(UUID id) {
        var review = reviews.get(id);
        if (review.ended()) {
            throw new NoSuchRecord("review", id);
        }
        return review;
    }

    private static String form(ReviewView review, String origin, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("origins", ReviewOrigin.values());
        model.addAttribute("origin", origin);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return "review/request";
    }

    @PostMapping
    String request(@PathVariable UUID id, @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String reason, Model model, Locale locale, RedirectAttributes redirect) {
        var review = asked(id);
        try {
            requesting.request(id, known(origin), reason.strip());
        } catch (InvalidInput refused) {
            return form(review, origin, reason, words(refused, locale), model);
        }
        redirect.addFlashAttribute("requested", true);
        return "redirect:/regulations/" + id + "/reviews";
    }

    private static @Nullable ReviewOrigin known(String typed) {
        return Arrays.stream(ReviewOrigin.values()).filter(origin -> origin.name().equals(typed)).findFirst().orElse(null);
    }

    private Map<String, String> words(InvalidInput refused, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        refused.problems().forEach(problem ->
                words.put(problem.field(), messages.getMessage(problem.key(), problem.arguments().toArray(), locale)));
        return words;
    }
}
