package org.kitei.regulation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.kitei.text.JapaneseDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The director reads what a deputy decided, the oldest unread decision of the case, signed (後閲). It holds nothing up. */
@Component
class ReadAfterwardsTask implements TaskHandler {

    private final RevisionCases cases;
    private final Decisions decisions;
    private final PostReviews reviews;
    private final CaseTitles titles;
    private final People people;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final MessageSource messages;

    ReadAfterwardsTask(RevisionCases cases, Decisions decisions, PostReviews reviews, CaseTitles titles, People people,
            FacilityDirectory facilities, Ledger ledger, MessageSource messages) {
        this.cases = cases;
        this.decisions = decisions;
        this.reviews = reviews;
        this.titles = titles;
        this.people = people;
        this.facilities = facilities;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "read-afterwards";
    }

    /** Whoever decided as deputy does not also confirm it as director. */
    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return unread(task).decidedBy().equals(FacilityContext.requiredPerson())
                ? Map.of("remark", "regulation.error.own-deputy-decision") : Map.of();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var decision = unread(task);
        var statement = messages.getMessage("regulation.statement.read-afterwards", new Object[] {
            titles.of(cases.get(task.subject().id())), people.find(decision.decidedBy()).map(PersonRef::name).orElse(""),
            JapaneseDate.format(decision.decidedAt().atZone(facilities.zone()).toLocalDate()),
            messages.getMessage("regulation.decision." + decision.outcome(), null, Locale.JAPANESE)}, Locale.JAPANESE);
        return new SignedContent(task.subject(), decision.contentHash(), statement);
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var review = reviews.save(PostReview.of(cases.get(task.subject().id()), unread(task), answers.text("remark"),
                Objects.requireNonNull(signature)));
        var act = Act.of("read-afterwards", task.subject()).on(signature.contentHash())
                .with("reviewId", review.id()).with("decisionId", review.decisionId()).with("recordHash", review.digest());
        ledger.record(review.remark().isEmpty() ? act : act.with("reason", review.remark()));
        return Map.of();
    }

    private Decision unread(InboxTask task) {
        var revision = cases.get(task.subject().id());
        var read = reviews.findByCaseIdOrderById(revision.id()).stream().map(PostReview::decisionId).collect(Collectors.toSet());
        return decisions.findByCaseIdOrderById(revision.id()).stream()
                .filter(decision -> decision.onBehalfOf().isPresent() && !read.contains(decision.id())).findFirst().orElseThrow();
    }
}
