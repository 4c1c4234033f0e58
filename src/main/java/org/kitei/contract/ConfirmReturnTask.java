package org.kitei.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The contract manager confirms that what was handed over came back or was destroyed; the certificate lies with the agreement. */
@Component
class ConfirmReturnTask extends AgreementTask {

    private final AgreementNews news;
    private final MessageSource messages;
    private final org.kitei.attachment.Attachments attachments;

    ConfirmReturnTask(AgreementBook book, AgreementNews news, MessageSource messages, org.kitei.attachment.Attachments attachments) {
        super(book, "confirm-return");
        this.news = news;
        this.messages = messages;
        this.attachments = attachments;
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return get(task).certificateId() == null ? Map.of("how", "contract.error.certificate") : Map.of();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var agreement = get(task);
        var certificate = attachments.get(Objects.requireNonNull(agreement.certificateId()));
        return new SignedContent(task.subject(), Digest.of(agreement.id(), answers.text("how"), certificate.sha256()),
                messages.getMessage("contract.statement.return." + answers.text("how"),
                        new Object[] {agreement.terms().title(), news.contractorName(agreement), certificate.name()}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var agreement = get(task);
        agreement.returned();
        book().record(book().act("return-confirmed", agreement).with("how", answers.text("how")).with("remark", answers.text("remark")));
        return Map.of();
    }
}
