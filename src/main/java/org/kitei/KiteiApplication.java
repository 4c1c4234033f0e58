package org.kitei;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class KiteiApplication {

    public static void main(String[] args) {
        SpringApplication.run(KiteiApplication.class, args);
    }
}
