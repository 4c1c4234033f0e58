package org.kitei.facility.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Accounts;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InitialPassword;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many people at once: first shown, line by line, then entered, all or none. */
@Controller
@RequestMapping("/people/upload")
@AllowedTo(Role.ADMINISTRATOR)
class PeopleUpload {

    private static final String EXAMPLE = "\uFEFF氏名,ふりがな,サインイン名,部署,開始日,言語,メール\r\n"
            + "例示 花子,れいじ はなこ,reiji.hanako,,2026-04-01,ja,hanako@example.jp\r\n";

    private final People people;
    private final Accounts accounts;
    private final FacilityDirectory facility;

    PeopleUpload(People people, Accounts accounts, FacilityDirectory facility) {
        this.people = people;
        this.accounts = accounts;
        this.facility = facility;
    }

    @GetMapping
    String ask(@ModelAttribute("form") UploadForm form, Model model) {
        return page(model);
    }

    @GetMapping("/example.csv")
    ResponseEntity<String> example() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"people.csv\"").body(EXAMPLE);
    }

    @PostMapping
    String check(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model) throws IOException {
        try {
            var file = form.file();
            if (file == null || file.isEmpty()) {
                throw InvalidInput.at("file", "facility.upload.none");
            }
            return shown(PeopleFile.decode(file.getBytes()), model);
        } catch (InvalidInput refused) {
            Problems.showAt("file", refused, errors);
            return page(model);
        }
    }

    @PostMapping("/confirmed")
    String enter(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var text = form.text() == null ? "" : form.text();
        try {
            var lines = read(text);
            if (!lines.stream().allMatch(PeopleLine::good)) {
                return shown(text, model);
            }
            var wanted = lines.stream().map(line -> line.person().entered(InitialPassword.next())).toList();
            people.enterAll(wanted);
            redirect.addFlashAttribute("entered", wanted.size());
            redirect.addFlashAttribute("initialPasswords", initialPasswords(wanted));
            return "redirect:/people/upload";
        } catch (InvalidInput refused) {
            Problems.showAt("file", refused, errors);
            return page(model);
        }
    }

    private String shown(String text, Model model) {
        var lines = read(text);
        model.addAttribute("lines", lines);
        model.addAttribute("bad", lines.stream().filter(line -> !line.good()).count());
        model.addAttribute("text", text);
        model.addAttribute("departmentNames", Names.byText(facility.departments()));
        return "facility/people-upload-check";
    }

    private List<PeopleLine> read(String text) {
        return PeopleFile.read(text, facility.departments(), accounts::taken);
    }

    private static String page(Model model) {
        model.addAttribute("most", PeopleFile.MOST_LINES);
        return "facility/people-upload";
    }

    private static List<Told> initialPasswords(List<NewPerson> entered) {
        var told = new ArrayList<Told>();
        for (var person : entered) {
            if (person.account() != null) {
                told.add(new Told(person.name(), person.account().signInName(), person.account().password()));
            }
        }
        return told;
    }

    record UploadForm(@Nullable MultipartFile file, @Nullable String text) {
    }

    /** What is told once of an account. */
    record Told(String name, String signInName, String password) implements Serializable {
    }
}
