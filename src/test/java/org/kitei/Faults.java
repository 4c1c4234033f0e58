package org.kitei;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets the database fail once, at the statement or the commit a test names, to see what the failure leaves behind. */
public final class Faults {

    private static final String COMMIT = "commit";

    private final AtomicReference<String> awaited = new AtomicReference<>();

    /** The next statement that contains these words fails. */
    public void atStatement(String words) {
        awaited.set(words.toLowerCase(Locale.ROOT));
    }

    /** The next commit fails. */
    public void atCommit() {
        awaited.set(COMMIT);
    }

    /** Nothing fails any more; tells whether the fault has struck. */
    public boolean struck() {
        return awaited.getAndSet(null) == null;
    }

    private void strike(String statement) throws SQLException {
        var words = awaited.get();
        if (words != null && statement.toLowerCase(Locale.ROOT).contains(words) && awaited.compareAndSet(words, null)) {
            throw new SQLException("made to fail: " + statement);
        }
    }

    private Connection prone(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                strike((String) arguments[0]);
            } else if (method.getName().equals(COMMIT)) {
                strike(COMMIT);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Faults faults() {
            return new Faults();
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static BeanPostProcessor faultsInTheDatabase(Faults faults) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new FaultyDataSource(source, faults) : bean;
                }
            };
        }
    }

    private static final class FaultyDataSource extends DelegatingDataSource {

        private final Faults faults;

        FaultyDataSource(DataSource source, Faults faults) {
            super(source);
            this.faults = faults;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return faults.prone(super.getConnection());
        }
    }
}
