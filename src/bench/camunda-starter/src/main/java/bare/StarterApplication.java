package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least a Camunda application can be: the engine, a database file and one page. */
@SpringBootApplication
@RestController
public class StarterApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StarterApplication.class, arguments);
    }

    @GetMapping("/")
    String page() {
        return "<!doctype html><html><head><title>Camunda</title></head><body>Camunda</body></html>";
    }
}
