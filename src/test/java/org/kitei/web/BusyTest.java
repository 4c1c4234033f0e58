package org.kitei.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every connection to the database is taken. */
@KiteiTest
class BusyTest {

    @Autowired MockMvc browser;
    @Autowired Visitors visitors;
    @Autowired TestHospital hospitals;
    @Autowired DataSource database;

    private final List<Connection> taken = new ArrayList<>();
    private House clinic;
    private RequestPostProcessor director;
    private HikariDataSource pool;

    @BeforeEach
    void takeAll() throws SQLException {
        clinic = hospitals.clinic();
        director = visitors.as(clinic, "director");
        pool = database.unwrap(HikariDataSource.class);
        for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
            taken.add(database.getConnection());
        }
        patience(250);
    }

    @AfterEach
    void giveBack() throws SQLException {
        patience(pool.getConnectionTimeout());
        for (var connection : taken) {
            connection.close();
        }
    }

    @Test
    void aPageSaysThatItIsBusyAndWhatToDo() throws Exception {
        browser.perform(get("/regulations").with(director))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "30"))
                .andExpect(content().string(containsString("ただいま混み合っています")))
                .andExpect(content().string(containsString("もう一度送ってください")))
                .andExpect(content().string(not(containsString("Exception"))));
        browser.perform(get("/regulations").cookie(new Cookie("language", "en")).with(director))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("Kitei is very busy")));
    }

    @Test
    void soDoesTheSignIn() throws Exception {
        browser.perform(post("/sign-in").with(csrf()).param("facility", clinic.code()).param("name", "director").param("password", "x"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("ただいま混み合っています")));
        browser.perform(get("/sign-in").cookie(new Cookie("SESSION", "bm90LWEtc2Vzc2lvbg==")))
                .andExpect(status().isServiceUnavailable());
    }

    /** The pool itself would notice another setting within half a minute. */
    private void patience(long millis) {
        ReflectionTestUtils.setField(ReflectionTestUtils.getField(pool, "pool"), "connectionTimeout", millis);
    }
}
