package org.kitei.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.SigningHeld;
import org.kitei.facility.TooManyAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a page throws into a page that says what happened. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Refusals refusals;

    RefusalAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler({NoSuchRecord.class, MethodArgumentTypeMismatchException.class, NoResourceFoundException.class,
            NoHandlerFoundException.class, ServletRequestBindingException.class, HandlerMethodValidationException.class})
    ModelAndView notFound() {
        return refusals.notFound();
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refusal) {
        return refusals.notAllowed(refusal);
    }

    /** The security filters tell a stranger from a person without the right. */
    @ExceptionHandler
    ModelAndView accessDenied(AccessDeniedException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    ModelAndView alreadyDone(AlreadyDone refusal) {
        return refusals.alreadyDone(refusal);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(ConcurrencyFailureException conflict) {
        return refusals.changedMeanwhile();
    }

    @ExceptionHandler
    ModelAndView slowedDown(TooManyAttempts refusal) {
        return refusals.slowedDown(refusal);
    }

    @ExceptionHandler
    ModelAndView signingHeld(SigningHeld refusal) {
        return refusals.signingHeld(refusal);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal) {
        return refusals.tooLarge();
    }

    @ExceptionHandler
    ModelAndView wrongMethod(HttpRequestMethodNotSupportedException refusal) {
        return refusals.wrongMethod();
    }

    /** The reader went on before the answer was through: there is nobody to tell anything. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void goneOn() {
    }

    @ExceptionHandler
    ModelAndView failure(Exception failure, HttpServletRequest request) throws Exception {
        if (BusyFilter.isBusy(failure)) {
            throw failure; // a page with the shell would ask the database again
        }
        LOG.error("{} {} failed", request.getMethod(), page(request), failure);
        return refusals.failure(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Not the address itself: the address of a link is its key. */
    private static Object page(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "(no page)");
    }
}
