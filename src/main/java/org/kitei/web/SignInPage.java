package org.kitei.web;


import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Deployment;
import org.kitei.facility.SampleSignIns;
import org.kitei.facility.SetUp;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

@Controller
@AllowedTo(everyone = true)
class SignInPage {

    private final Deployment deployment;
    private final SampleSignIns samples;
    private final SetUp setUp;

    SignInPage(Deployment deployment, SampleSignIns samples, SetUp setUp) {
        this.deployment = deployment;
        this.samples = samples;
        this.setUp = setUp;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String failed,
            @SessionAttribute(name = SignInFailure.IN_SESSION, required = false) @Nullable SignInFailure failure,
            HttpSession session, Model model) {
        if (deployment.isEmpty()) {
            return "redirect:/set-up";
        }
        session.removeAttribute(SignInFailure.IN_SESSION);
        model.addAttribute("several", deployment.holdsSeveral());
        model.addAttribute("only", deployment.onlyFacility().orElse(null));
        model.addAttribute("samples", samples.listed());
        model.addAttribute("setUpOpen", setUp.possible());
        if (failed != null && failure != null) {
            model.addAttribute("failure", failure);
            model.addAttribute("hasErrors", true);
            if (failure.until() != null) {
                model.addAttribute("until", Moments.time(failure.until(), LocaleContextHolder.getLocale()));
            }
        }
        return "web/sign-in";
    }
}
