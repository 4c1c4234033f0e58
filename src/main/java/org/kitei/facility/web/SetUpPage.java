package org.kitei.facility.web;

import java.util.ArrayList;

import jakarta.servlet.http.HttpServletRequest;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.SetUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of an empty deployment: set up a facility, or try a sample. */
@Controller
@RequestMapping("/set-up")
@AllowedTo(everyone = true)
class SetUpPage {

    private static final String SIGN_IN = "redirect:/sign-in";

    private final SetUp setUp;
    private final FacilityFounding founding;
    private final SampleFounding samples;

    SetUpPage(SetUp setUp, FacilityFounding founding, SampleFounding samples) {
        this.setUp = setUp;
        this.founding = founding;
        this.samples = samples;
    }

    @GetMapping
    String choose(@ModelAttribute("form") SampleForm form, BindingResult errors, HttpServletRequest request, Model model) {
        return setUp.possible() ? choices(request, model) : SIGN_IN;
    }

    @PostMapping("/sample")
    String trySample(@ModelAttribute("form") SampleForm form, BindingResult errors, HttpServletRequest request,
            Model model) {
        if (!setUp.possible()) {
            return SIGN_IN;
        }
        try {
            var size = form.wanted();
            if (guarded(request)) {
                setUp.require(Typed.text(form.consoleCode()));
            }
            samples.found(size);
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return choices(request, model);
        }
        return SIGN_IN;
    }

    @GetMapping("/facility")
    String describe(Model model) {
        if (!setUp.possible()) {
            return SIGN_IN;
        }
        model.addAttribute("form", SetUpForm.blank());
        return "facility/set-up-facility";
    }

    @PostMapping("/facility")
    String found(@ModelAttribute("form") SetUpForm form, BindingResult errors) {
        if (!setUp.possible()) {
            return SIGN_IN;
        }
        try {
            requireComplete(form);
            founding.found(form.facility());
        } catch (InvalidInput refused) {
            if (!setUp.possible()) {
                return SIGN_IN;
            }
            Problems.show(refused, errors, SetUpForm.FIELDS);
            return "facility/set-up-facility";
        }
        return "redirect:/sign-in?founded";
    }

    /** Everything that is wrong is told at once, the code among it. */
    private void requireComplete(SetUpForm form) {
        var problems = new ArrayList<Problem>();
        try {
            setUp.require(Typed.text(form.consoleCode()));
        } catch (InvalidInput refused) {
            problems.addAll(refused.problems());
        }
        problems.addAll(form.problems());
        problems.addAll(founding.problems(form.facility()));
        if (!problems.isEmpty()) {
            throw new InvalidInput(SetUpForm.inOrder(problems));
        }
    }

    private String choices(HttpServletRequest request, Model model) {
        model.addAttribute("codeWanted", guarded(request));
        return "facility/set-up";
    }

    private boolean guarded(HttpServletRequest request) {
        return setUp.guarded(SameMachine.sent(request));
    }
}
