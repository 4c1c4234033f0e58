package org.kitei.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import org.springframework.core.env.Environment;

/** A database on a server, as the settings name it. */
record DatabaseServer(String url, String user, String password) {

    private static final String NO_CONNECTION = "08";
    private static final String NOT_AUTHORIZED = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    static Optional<DatabaseServer> in(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        return url.startsWith("jdbc:postgresql:")
                ? Optional.of(new DatabaseServer(url, environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", "")))
                : Optional.empty();
    }

    /** What is wrong in another way is left to whoever uses the database first. */
    void requireReachable() {
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException refused) {
            var state = refused.getSQLState() == null ? "" : refused.getSQLState();
            if (state.startsWith(NO_CONNECTION)) {
                throw new CannotStart("start.server", url);
            } else if (state.startsWith(NOT_AUTHORIZED)) {
                throw new CannotStart("start.user", url, user);
            } else if (state.startsWith(NO_SUCH_DATABASE)) {
                throw new CannotStart("start.database", url);
            }
        }
    }
}
