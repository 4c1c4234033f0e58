package org.kitei.inbox.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.KnownDays;
import org.kitei.facility.PlainText;
import org.kitei.facility.SigningHeld;
import org.kitei.facility.SigningHeldWords;
import org.kitei.facility.TooManyAttempts;
import org.kitei.inbox.AnswersRefused;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskClosed;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.inbox.TaskLines;
import org.kitei.inbox.form.Field;
import org.kitei.signature.Signatures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tasks")
@AllowedTo
class TaskPages {

    private static final int PAGE = 25;
    private static final Set<String> OF_THE_PAGE = Set.of("password", "contentHash", "columns");

    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Signatures signatures;
    private final TaskLines lines;
    private final SigningHeldWords words;
    private final MessageSource messages;

    TaskPages(Inbox inbox, TaskDesk desk, TaskCompletion completion, Signatures signatures, TaskLines lines,
            SigningHeldWords words, MessageSource messages) {
        this.inbox = inbox;
        this.desk = desk;
        this.completion = completion;
        this.signatures = signatures;
        this.lines = lines;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String act, @RequestParam(required = false) @Nullable Instant dueAfter,
            @RequestParam(required = false) @Nullable String idAfter, Model model, Locale locale) {
        var after = dueAfter == null || idAfter == null || !KnownDays.hold(dueAfter)
                ? null : new Inbox.Position(dueAfter, PlainText.of(idAfter));
        var wanted = desk.knows(act) ? act : "";
        var page = inbox.waiting(wanted.isEmpty() ? null : wanted, after, PAGE);
        model.addAttribute("act", wanted);
        model.addAttribute("acts", Stream.concat(inbox.formsWaiting().stream(), Stream.of(wanted).filter(desk::knows)).distinct().toList());
        model.addAttribute("tasks", lines.of(page.tasks(), locale));
        model.addAttribute("alsoWaiting", after == null && wanted.isEmpty() ? lines.also(locale) : List.of());
        model.addAttribute("away", inbox.away(PAGE).orElse(null));
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("first", after == null);
        return "inbox/tasks";
    }

    @GetMapping("/{id}")
    String task(@PathVariable String id, Model model, Locale locale) {
        return show(desk.open(id, locale), model, locale);
    }

    private String show(TaskDesk.Opened opened, Model model, Locale locale) {
        model.addAllAttributes(opened.subject().model());
        model.addAttribute("task", lines.of(opened.task(), locale));
        model.addAttribute("subject", opened.subject());
        model.addAttribute("address", opened.address());
        model.addAttribute("fields", opened.fields());
        var wrong = opened.fields().stream().flatMap(Field::flat).filter(field -> field.error() != null).toList();
        model.addAttribute("wrong", wrong);
        model.addAttribute("hasErrors", !wrong.isEmpty());
        return "inbox/task";
    }

    /** The answers: to be mended, to be checked and signed, or to be taken at once. */
    @PostMapping("/{id}")
    String answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Model model, Locale locale) {
        return orReceipt(id, typed(posted), () -> answered(id, posted, model, locale));
    }

    private String answered(String id, MultiValueMap<String, String> posted, Model model, Locale locale) {
        var typed = typed(posted);
        if (posted.containsKey("_edit") || posted.containsKey("_more")) {
            return show(desk.reopen(id, typed, Map.of(), locale), model, locale);
        }
        var checked = desk.check(id, typed, locale);
        if (!checked.accepted()) {
            return show(desk.reopen(id, typed, checked.errors(), locale), model, locale);
        }
        if (checked.content() != null) {
            return showToSign(checked, typed, null, model, locale);
        }
        return finish(id, typed, () -> completion.complete(id, checked.answers()), model, locale);
    }

    private String showToSign(TaskDesk.Checked checked, Map<String, List<String>> typed, @Nullable String passwordError,
            Model model, Locale locale) {
        model.addAttribute("task", lines.of(checked.task(), locale));
        model.addAttribute("typed", typed);
        model.addAttribute("action", action(checked, locale));
        model.addAttribute("checked", checked);
        model.addAttribute("documents", desk.documents(checked.task()));
        model.addAttribute("passwordError", passwordError);
        model.addAttribute("hasErrors", passwordError != null);
        return "inbox/sign";
    }

    /** Whoever comes here by a link, such as that of the other language, begins at the task. */
    @GetMapping("/{id}/sign")
    String startAgain(@PathVariable String id) {
        return "redirect:/tasks/" + inbox.get(id).getId();
    }

    /** What the button does: in the words for the answer chosen, else in those for the form. */
    private String action(TaskDesk.Checked checked, Locale locale) {
        var key = "inbox.do." + checked.task().form();
        return checked.fields().stream().filter(field -> field.type().equals("radio"))
                .map(field -> messages.getMessage(key + "." + field.value(), null, null, locale))
                .filter(Objects::nonNull).findFirst()
                .orElseGet(() -> messages.getMessage(key, null, locale));
    }

    /** The password and, unchanged, what was checked: signed and done. */
    @PostMapping("/{id}/sign")
    String sign(@PathVariable String id, @RequestParam String password, @RequestParam String contentHash,
            @RequestParam MultiValueMap<String, String> posted, Model model, Locale locale) {
        return orReceipt(id, typed(posted), () -> signed(id, typed(posted), password, contentHash, model, locale));
    }

    private String signed(
            String id, Map<String, List<String>> typed, String password, String contentHash, Model model, Locale locale) {
        var checked = desk.check(id, typed, locale);
        if (!checked.accepted()) {
            return show(desk.reopen(id, typed, checked.errors(), locale), model, locale);
        }
        try {
            var proof = signatures.reauthenticate(password);
            if (proof.isPresent()) {
                return finish(id, typed,
                        () -> completion.completeSigned(id, checked.answers(), proof.get(), contentHash), model, locale);
            }
        } catch (SigningHeld held) {
            return showToSign(checked, typed, words.of(held, locale), model, locale);
        } catch (TooManyAttempts slowed) {
            return showToSign(checked, typed, words.of(slowed, locale), model, locale);
        }
        return showToSign(checked, typed, messages.getMessage("inbox.error.password", null, locale), model, locale);
    }

    private String finish(String id, Map<String, List<String>> typed, Runnable complete, Model model, Locale locale) {
        try {
            complete.run();
        } catch (AnswersRefused refused) {
            return show(desk.reopen(id, typed, desk.words(refused.objections(), locale), locale), model, locale);
        }
        return receipt(id, typed);
    }

    /** What was answered, where the receipt has words of its own for it. */
    private String answered(Map<String, List<String>> typed, String id) {
        var done = "inbox.done." + inbox.get(id).form() + ".";
        return typed.values().stream().flatMap(List::stream).filter(value -> value.matches("[a-z-]+"))
                .filter(value -> messages.getMessage(done + value, null, null, Locale.JAPANESE) != null)
                .findFirst().map(value -> "?answer=" + value).orElse("");
    }

    /** A second click on the same button is answered like the first. */
    private String orReceipt(String id, Map<String, List<String>> typed, Supplier<String> answer) {
        try {
            return answer.get();
        } catch (TaskClosed closed) {
            if (inbox.get(id).completedBy().filter(FacilityContext.requiredPerson()::equals).isEmpty()) {
                throw closed;
            }
            return receipt(id, typed);
        }
    }

    private String receipt(String id, Map<String, List<String>> typed) {
        return "redirect:/tasks/" + id + "/receipt" + answered(typed, id);
    }

    @GetMapping("/{id}/receipt")
    String receipt(@PathVariable String id, @RequestParam(defaultValue = "") String answer, Model model, Locale locale) {
        var receipt = desk.receipt(id, locale);
        var done = "inbox.done." + receipt.task().form();
        model.addAttribute("done", messages.getMessage(done + "." + PlainText.of(answer), null,
                messages.getMessage(done, null, locale), locale));
        model.addAttribute("facts", receipt.facts());
        model.addAttribute("download", receipt.download().orElse(null));
        model.addAttribute("task", lines.of(receipt.task(), locale));
        model.addAttribute("address", receipt.address());
        model.addAttribute("next", lines.of(receipt.next(), locale));
        return "inbox/receipt";
    }

    /** What the browser sent but for what belongs to the page itself. */
    private static Map<String, List<String>> typed(MultiValueMap<String, String> posted) {
        var typed = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, values) -> {
            if (!name.startsWith("_") && !OF_THE_PAGE.contains(name)) {
                typed.put(name, values);
            }
        });
        return typed;
    }
}
