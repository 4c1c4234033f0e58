package org.kitei.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.facility.SigningHeld;
import org.kitei.facility.SigningHeldWords;
import org.kitei.facility.TooManyAttempts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Words what was refused and why, and who can help. */
@Component
class Refusals {

    private final MessageSource messages;
    private final Appointments appointments;
    private final FacilityDirectory facility;
    private final Shells shells;
    private final SigningHeldWords heldWords;
    private final Clock clock;

    Refusals(MessageSource messages, Appointments appointments, FacilityDirectory facility, Shells shells,
            SigningHeldWords heldWords, Clock clock) {
        this.messages = messages;
        this.appointments = appointments;
        this.facility = facility;
        this.shells = shells;
        this.heldWords = heldWords;
        this.clock = clock;
    }

    ModelAndView notFound() {
        return page("web/not-found", HttpStatus.NOT_FOUND, refusal("not-found"));
    }

    ModelAndView notAllowed(List<Role> roles) {
        var plain = refusal("not-allowed");
        return page("web/not-allowed", HttpStatus.FORBIDDEN,
                new Refusal(plain.title(), plain.explanation(), plain.whatNext(), whoCan(roles)));
    }

    ModelAndView notAllowed(NotAllowed refusal) {
        return notAllowed(refusal.whoCan());
    }

    ModelAndView staleForm() {
        return page("web/failure", HttpStatus.FORBIDDEN, refusal("stale-form"));
    }

    ModelAndView alreadyDone(AlreadyDone refusal) {
        var key = refusal.by() == null ? "program" : "person";
        var explanation = refusal.at() == null
                ? text(refusal.explanationKey())
                : text("web.already-done." + key, refusal.by() == null ? "" : refusal.by().name(), when(refusal))
                        + text(refusal.explanationKey());
        return page("web/already-done", HttpStatus.CONFLICT,
                new Refusal(text(refusal.titleKey()), explanation, text("web.already-done.next"), List.of()));
    }

    ModelAndView changedMeanwhile() {
        return page("web/already-done", HttpStatus.CONFLICT, refusal("changed-meanwhile"));
    }

    ModelAndView slowedDown(TooManyAttempts refusal) {
        return page("web/failure", HttpStatus.TOO_MANY_REQUESTS, new Refusal(text("web.slowed-down.title"),
                text("web.slowed-down.explanation", Moments.time(refusal.until(), locale())), null, List.of()));
    }

    ModelAndView signingHeld(SigningHeld refusal) {
        return page("web/failure", HttpStatus.FORBIDDEN,
                new Refusal(text("web.signing-held.title"), heldWords.of(refusal, locale()), null, List.of()));
    }

    ModelAndView tooLarge() {
        return page("web/failure", HttpStatus.PAYLOAD_TOO_LARGE, refusal("too-large"));
    }

    ModelAndView wrongMethod() {
        return page("web/not-found", HttpStatus.METHOD_NOT_ALLOWED, refusal("not-found"));
    }

    ModelAndView failure(HttpStatus status) {
        var now = Moments.dayAndTime(Instant.now(clock), Moments.HOME, locale());
        return page("web/failure", status, new Refusal(text("web.failure.title"), text("web.failure.explanation"),
                text("web.failure.next", now), List.of()));
    }

    private ModelAndView page(String view, HttpStatus status, Refusal refusal) {
        var model = new HashMap<String, Object>();
        model.put("problem", refusal);
        shells.current().ifPresent(shell -> model.put(Shells.IN_MODEL, shell));
        return new ModelAndView(view, model, status);
    }

    private Refusal refusal(String name) {
        return new Refusal(text("web." + name + ".title"), text("web." + name + ".explanation"),
                messages.getMessage("web." + name + ".next", null, null, locale()), List.of());
    }

    private List<String> whoCan(List<Role> roles) {
        if (FacilityContext.facility().isEmpty()) {
            return List.of();
        }
        var today = facility.today();
        var whoCan = new ArrayList<String>();
        for (var role : roles) {
            for (var holder : appointments.holders(role, today)) {
                whoCan.add(text("web.person-with-role", holder.name(), text("role." + role)));
            }
        }
        return whoCan;
    }

    private String when(AlreadyDone refusal) {
        return Moments.dayAndTime(refusal.at(), facility.current().zone(), locale());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
